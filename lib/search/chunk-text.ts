const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A paragraph break, or the end of a sentence; what follows starts a new piece. */
const PIECE_END = /(?<=\n)\n+|(?<=[.!?])\s+|(?<=[。！？；])|(?<=\n)/u;

const thirdsOfTokens = (character: string): number => (HAN.test(character) ? 3 : 1);

/** Tokens that a multilingual model makes of a text, estimated high: one a Chinese character, one per three others. */
export function estimateTokens(text: string): number {
  let thirds = 0;
  for (const character of text) thirds += thirdsOfTokens(character);
  return Math.ceil(thirds / 3);
}

function cutHard(piece: string, maximum: number): string[] {
  const parts: string[] = [];
  let part = "";
  let thirds = 0;
  for (const character of piece) {
    if (thirds + thirdsOfTokens(character) > maximum * 3) {
      parts.push(part);
      part = "";
      thirds = 0;
    }
    part += character;
    thirds += thirdsOfTokens(character);
  }
  return [...parts, part];
}

/** Cuts a text into chunks of at most `maximum` estimated tokens, at paragraphs and sentences where there are any. */
export function chunkText(text: string, maximum: number): string[] {
  const pieces = text.split(PIECE_END).flatMap((piece) => (estimateTokens(piece) > maximum ? cutHard(piece, maximum) : [piece]));
  const chunks: string[] = [];
  let current = "";
  for (const piece of pieces) {
    const joined = current === "" ? piece : `${current} ${piece}`;
    if (estimateTokens(joined) <= maximum) current = joined;
    else {
      chunks.push(current);
      current = piece;
    }
  }
  return [...chunks, current].map((chunk) => chunk.trim()).filter((chunk) => chunk !== "");
}
