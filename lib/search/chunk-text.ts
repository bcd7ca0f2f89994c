const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A paragraph break, or the end of a sentence; what follows starts a new piece. */
const PIECE_END = /(?<=\n)\n+|(?<=[.!?])\s+|(?<=[。！？；])|(?<=\n)/u;

/** Tokens are counted in thirds, so that sums stay whole. */
const THIRDS = 3;

const thirdsOf = (character: string): number => (HAN.test(character) ? THIRDS : 1);

function thirdsIn(text: string): number {
  let thirds = 0;
  for (const character of text) thirds += thirdsOf(character);
  return thirds;
}

/** Tokens that a multilingual model makes of a text, estimated high: one a Chinese character, one per three others. */
export const estimateTokens = (text: string): number => Math.ceil(thirdsIn(text) / THIRDS);

/** Cuts a text into parts of at most `maximum` estimated tokens, wherever that is. */
export function cutHard(piece: string, maximum: number): string[] {
  const parts: string[] = [];
  let part = "";
  let thirds = 0;
  for (const character of piece) {
    if (thirds + thirdsOf(character) > maximum * THIRDS) {
      parts.push(part);
      part = "";
      thirds = 0;
    }
    part += character;
    thirds += thirdsOf(character);
  }
  return [...parts, part];
}

/** Cuts a text into chunks of at most `maximum` estimated tokens, at paragraphs and sentences where there are any. */
export function chunkText(text: string, maximum: number): string[] {
  const pieces = text.split(PIECE_END).flatMap((piece) => (estimateTokens(piece) > maximum ? cutHard(piece, maximum) : [piece]));
  const chunks: string[] = [];
  let current: string[] = [];
  let thirds = 0;
  for (const piece of pieces) {
    const more = thirdsIn(` ${piece}`);
    if (current.length > 0 && thirds + more > maximum * THIRDS) {
      chunks.push(current.join(" "));
      current = [];
      thirds = 0;
    }
    current.push(piece);
    thirds += more;
  }
  return [...chunks, current.join(" ")].map((chunk) => chunk.trim()).filter((chunk) => chunk !== "");
}
