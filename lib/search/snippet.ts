import { fold, segment } from "./segment";

const LENGTH = 200;

/** Text before the hit, so that it is read in its sentence. */
const BEFORE = 60;

/** Characters that are looked at. */
const READ = 20_000;

const MARKUP = /^ {0,3}(?:#{1,6} |> ?|[-*+] |```.*$)|[*_`]{2,}|`|!?\[([^\]\n]*)\]\([^)\s]*\)/gm;

/** Markdown as the text that a reader sees. */
export const plainText = (markdown: string): string => markdown.slice(0, READ).replace(MARKUP, "$1");

const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text);

/** The folded text, and of each of its units the place in the text that it comes from. */
function foldInPlace(text: string): { folded: string; places: number[] | null } {
  if (isPlain(text)) return { folded: text.toLowerCase(), places: null };
  const places: number[] = [];
  let folded = "";
  let place = 0;
  for (const character of text) {
    const units = fold(character);
    for (let unit = 0; unit < units.length; unit++) places.push(place);
    folded += units;
    place += character.length;
  }
  return { folded, places };
}

/** Where the first of the terms stands that is in the text at all. */
function placeOf(text: string, terms: readonly string[]): number {
  const { folded, places } = foldInPlace(text);
  for (const term of terms) {
    const at = folded.indexOf(term);
    if (at !== -1) return places?.[at] ?? at;
  }
  return 0;
}

/** Not in the middle of a character, and, where words have blanks between them, not in the middle of a word. */
function startBefore(text: string, place: number): number {
  const earliest = Math.max(0, place - BEFORE);
  if (earliest === 0) return 0;
  const blank = text.indexOf(" ", earliest);
  if (blank !== -1 && blank < place) return blank + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(earliest)) ? earliest + 1 : earliest;
}

function cut(text: string, start: number): string {
  const opening = start > 0 ? "…" : "";
  const room = LENGTH - opening.length;
  if (text.length - start <= room) return opening + text.slice(start);
  const kept = text.slice(start, start + room - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${opening}${kept.trimEnd()}…`;
}

/** A line of a plain text around the longest word that was looked for, or its beginning; at most 200 characters. */
export function snippet(text: string, query: string): string {
  const line = text.slice(0, READ).replace(/\s+/g, " ").trim();
  const terms = segment(query).filter((term) => term.length > 1).sort((a, b) => b.length - a.length);
  return cut(line, startBefore(line, placeOf(line, terms)));
}
