export interface Heading {
  id: string;
  text: string;
  /** 1 to 3. */
  level: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,3})[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/g;
const SIGNS = /\*\*|__|~~|[*`]|\\(?=[!-/:-@[-`{-~])/g;

/** Names in an address what a heading says; two that say the same are told apart by `taken`, which it adds to. */
export function headingId(text: string, taken: Map<string, number>): string {
  const name = text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return `s-${name}${times > 1 ? `-${times}` : ""}`;
}

/** The headings of a Markdown text that the first three levels of `#` make, those inside of code left out. */
export function headingsOf(markdown: string): Heading[] {
  const taken = new Map<string, number>();
  const headings: Heading[] = [];
  let fence = "";
  for (const line of markdown.split(/\r?\n/)) {
    const [, mark = ""] = FENCE.exec(line) ?? [];
    if (fence) {
      if (mark.startsWith(fence) && line.trim() === mark) fence = "";
      continue;
    }
    fence = mark;
    const [, signs, said = ""] = HEADING.exec(line) ?? [];
    const text = said.replace(LINK, "$1").replace(SIGNS, "").trim();
    if (signs && text) headings.push({ id: headingId(text, taken), text, level: signs.length });
  }
  return headings;
}
