const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A paragraph break, or the end of a sentence; what follows starts a new piece. */
const PIECE_END = /(?<=\n)\n+|(?<=[.!?])\s+|(?<=[。！？；])|(?<=\n)/u;

/** Tokens that a multilingual model makes of a text, estimated high: one a Chinese character, one per three others. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += HAN.test(character) ? 1 : 1 / 3;
  return Math.ceil(tokens);
}

function cutHard(piece: string, maximum: number): string[] {
  const characters = [...piece];
  const size = Math.max(1, Math.floor((characters.length * maximum) / estimateTokens(piece)));
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) => characters.slice(index * size, (index + 1) * size).join(""));
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
