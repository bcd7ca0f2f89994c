export interface Passage {
  text: string;
  isMarked: boolean;
}

const HAN = /\p{Script=Han}/u;

/** A word, or a code such as ERR-41 or srv.example, whole. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-_.:/\\@]{1,2}[\p{L}\p{M}\p{N}]+)*/gu;

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Beginnings shorter than this belong to words that have nothing in common. */
const STEM = 4;
const ENDING = 3;

/** The same word, or another form of it: printer and printers, imprimante and imprimantes. */
function isFormOf(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const shorter = Math.min(word.length, wanted.length);
  return shorter >= STEM && Math.abs(word.length - wanted.length) <= ENDING && word.slice(0, shorter) === wanted.slice(0, shorter);
}

/** Where the wanted words stand in a run of Chinese, which has no blanks between words. */
function hanRanges(run: string, wanted: readonly string[]): [number, number][] {
  return wanted.filter((word) => HAN.test(word)).flatMap((word) => {
    const ranges: [number, number][] = [];
    for (let at = run.indexOf(word); at !== -1; at = run.indexOf(word, at + word.length)) ranges.push([at, at + word.length]);
    return ranges;
  });
}

function rangesOf(text: string, wanted: readonly string[]): [number, number][] {
  return [...text.matchAll(WORD)].flatMap(({ 0: run, index }) => {
    if (HAN.test(run)) return hanRanges(run, wanted).map(([from, to]): [number, number] => [index + from, index + to]);
    const parts = [run, ...run.split(/[-_.:/\\@]+/)].map(fold);
    return wanted.some((word) => parts.some((part) => isFormOf(part, word))) ? [[index, index + run.length]] : [];
  });
}

/** A text cut where words that were looked for begin and end; `wanted` in lower case and without accents. */
export function markWords(text: string, wanted: readonly string[]): Passage[] {
  const ranges = rangesOf(text, wanted).sort((a, b) => a[0] - b[0]);
  const passages: Passage[] = [];
  let at = 0;
  const take = (to: number, isMarked: boolean) => {
    if (to <= at) return;
    const last = passages.at(-1);
    if (last?.isMarked === isMarked) last.text += text.slice(at, to);
    else passages.push({ text: text.slice(at, to), isMarked });
    at = to;
  };
  for (const [from, to] of ranges) {
    take(from, false);
    take(to, true);
  }
  take(text.length, false);
  return passages;
}
