/** Without case and accents, so that "resolu" finds "Résolu". */
const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const wordsOf = (typed: string): string[] => folded(typed).split(/\s+/).filter(Boolean);

/** Whether each word that was typed stands somewhere in a label. */
export function matchesWords(label: string, typed: string): boolean {
  const text = folded(label);
  return wordsOf(typed).every((word) => text.includes(word));
}

export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A text cut where words that were typed stand in it. Folding may shorten a letter, so each is folded by itself. */
export function markWords(text: string, typed: string): Piece[] {
  const letters = [...text.normalize("NFC")];
  const plain = letters.map((letter) => folded(letter).slice(0, 1) || " ");
  const marked = letters.map(() => false);
  for (const word of wordsOf(typed)) {
    const line = plain.join("");
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + word.length)) marked.fill(true, at, at + word.length);
  }
  const pieces: Piece[] = [];
  for (const [place, letter] of letters.entries()) {
    const isMarked = marked[place] === true;
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += letter;
    else pieces.push({ text: letter, isMarked });
  }
  return pieces;
}

/** The ticket number that was typed, whole or as far as its digits go. */
export function ticketNumberIn(typed: string): string | undefined {
  const digits = /^(?:TK)?(\d{11,14})$/i.exec(typed.trim())?.[1];
  return digits && `TK${digits}`;
}

/** Two letters, or one sign of Chinese, say enough to look for. */
export const isWorthASearch = (typed: string): boolean => typed.trim().length > 1 || /\p{Script=Han}/u.test(typed);
