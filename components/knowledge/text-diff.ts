import { applyPatch, createTwoFilesPatch, diffLines, diffWords, diffWordsWithSpace } from "diff";

export interface DiffPart {
  text: string;
  kind: "same" | "removed" | "added";
}

export type DiffRow =
  | { kind: "same"; text: string }
  | { kind: "changed"; before: DiffPart[] | null; after: DiffPart[] | null }
  /** Lines that are the same in both, left out. */
  | { kind: "skipped"; count: number };

/** Lines of the same text around what changed. */
const AROUND = 2;
/** Two lines that share less are another line rather than a changed one. */
const ALIKE = 0.3;

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

/** What became of a line, word by word; Chinese words by the dictionary of the platform. */
export function diffLine(before: string, after: string, language: string): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  const parts = /\p{Script=Han}/u.test(before + after) ? diffWords(before, after, { intlSegmenter }) : diffWordsWithSpace(before, after);
  return parts.map(({ value, added, removed }) => ({ text: value, kind: added ? "added" : removed ? "removed" : "same" }));
}

const lengthOf = (parts: readonly DiffPart[]) => parts.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Two lines side by side: their words where they are alike, else one gone and one new. */
function pair(before: string | undefined, after: string | undefined, language: string): DiffRow[] {
  const gone: DiffRow[] = before === undefined ? [] : [{ kind: "changed", before: [{ text: before, kind: "removed" }], after: null }];
  const fresh: DiffRow[] = after === undefined ? [] : [{ kind: "changed", before: null, after: [{ text: after, kind: "added" }] }];
  if (before === undefined || after === undefined) return [...gone, ...fresh];
  const parts = diffLine(before, after, language);
  const same = lengthOf(parts.filter(({ kind }) => kind === "same"));
  if (same < ALIKE * Math.max(before.trim().length, after.trim().length)) return [...gone, ...fresh];
  return [{ kind: "changed", before: parts.filter(({ kind }) => kind !== "added"), after: parts.filter(({ kind }) => kind !== "removed") }];
}

/** A long run of lines that are the same keeps only what stands beside a change. */
function fold(lines: readonly string[], isFirst: boolean, isLast: boolean): DiffRow[] {
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  const rows = (kept: readonly string[]): DiffRow[] => kept.map((text) => ({ kind: "same", text }));
  if (lines.length <= head + tail + 1) return rows(lines);
  const count = lines.length - head - tail;
  return [...rows(lines.slice(0, head)), { kind: "skipped", count }, ...rows(lines.slice(lines.length - tail))];
}

/** What became of a text, line by line and in changed lines word by word; empty where nothing did. */
export function diffText(before: string, after: string, language: string): DiffRow[] {
  const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
  if (ended(before) === ended(after)) return [];
  const changes = diffLines(ended(before), ended(after));
  const rows: DiffRow[] = [];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (!change) continue;
    const next = changes[index + 1];
    if (!change.added && !change.removed) rows.push(...fold(linesOf(change.value), index === 0, !next));
    else {
      const gone = change.removed ? linesOf(change.value) : [];
      const fresh = change.added ? linesOf(change.value) : next?.added ? linesOf(next.value) : [];
      if (change.removed && next?.added) index++;
      for (let line = 0; line < Math.max(gone.length, fresh.length); line++) rows.push(...pair(gone[line], fresh[line], language));
    }
  }
  return rows;
}

/** Both changes of a text in one, where they touch different passages; undefined where they do not go together. */
export function joinTexts(was: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || was === theirs) return mine;
  if (was === mine) return theirs;
  const joined = applyPatch(mine, createTwoFilesPatch("was", "theirs", was, theirs), { autoConvertLineEndings: true });
  return joined === false ? undefined : joined;
}
