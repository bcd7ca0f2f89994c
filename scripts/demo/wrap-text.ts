const WIDE = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation})/u;
const NO_WIDTH = /^[\p{Mark}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("zh", { granularity: "word" });

const widthOfOne = (grapheme: string): number => (NO_WIDTH.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** Columns that a text takes in a terminal: Chinese signs and emoji take two. */
export const displayWidth = (text: string): number => [...graphemes.segment(text)].reduce((sum, { segment }) => sum + widthOfOne(segment), 0);

/** Pieces that a line may break between: at spaces, and between Chinese words, punctuation staying with the word before. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = found.at(-1);
    const joins = last !== undefined && (/^[\s\p{P}]/u.test(segment) || !(/\s$/.test(last) || WIDE.test(segment) || WIDE.test(last.slice(-1))));
    if (joins && last !== undefined) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** Lines of at most `columns`, unless one piece is longer. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = "";
    for (const piece of pieces(paragraph)) {
      if (line !== "" && displayWidth((line + piece).trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
