/** A text and what of it is selected. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** What takes the place of a part of a text, and what is selected then. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [number, number];
}

const chosen = ({ text, from, to }: Selected) => text.slice(from, to);

/** Puts signs around what is selected, or takes them away where they are; with nothing selected, around a placeholder. */
export function toggleAround(selected: Selected, sign: string, placeholder: string): Edit {
  const { text, from, to } = selected;
  const inner = chosen(selected);
  const width = sign.length;
  const isLonger = (at: number) => text[at] === sign[0];
  if (text.slice(from - width, from) === sign && text.slice(to, to + width) === sign && !isLonger(from - width - 1) && !isLonger(to + width)) {
    return { from: from - width, to: to + width, insert: inner, select: [from - width, to - width] };
  }
  if (inner.length > 2 * width && inner.startsWith(sign) && inner.endsWith(sign) && inner[width] !== sign[0]) {
    const bare = inner.slice(width, -width);
    return { from, to, insert: bare, select: [from, from + bare.length] };
  }
  const body = inner || placeholder;
  return { from, to, insert: sign + body + sign, select: [from + width, from + width + body.length] };
}

/** Code stands between backticks, and several lines of it in a block of their own. */
export function toggleCode(selected: Selected, placeholder: string): Edit {
  const inner = chosen(selected);
  if (!inner.includes("\n")) return toggleAround(selected, "`", placeholder);
  const block = `\`\`\`\n${inner}\n\`\`\``;
  return { from: selected.from, to: selected.to, insert: block, select: [selected.from + 4, selected.from + 4 + inner.length] };
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** A link of what is selected, its address to be written next; an address that is selected becomes the link's. */
export function makeLink(selected: Selected, placeholder: string): Edit {
  const inner = chosen(selected);
  const { from, to } = selected;
  if (ADDRESS.test(inner)) return { from, to, insert: `[${placeholder}](${inner})`, select: [from + 1, from + 1 + placeholder.length] };
  const name = inner || placeholder;
  const start = from + name.length + 3;
  return { from, to, insert: `[${name}](https://)`, select: inner ? [start, start + "https://".length] : [from + 1, from + 1 + name.length] };
}

/** An address that is pasted over words makes a link of them. */
export function pasteLink(selected: Selected, pasted: string): Edit | undefined {
  const inner = chosen(selected);
  const address = pasted.trim();
  if (!inner || inner.includes("\n") || ADDRESS.test(inner) || !ADDRESS.test(address)) return undefined;
  const insert = `[${inner}](${address})`;
  const end = selected.from + insert.length;
  return { from: selected.from, to: selected.to, insert, select: [end, end] };
}

const PREFIXES = { list: /^(\s*)[-*+] /, ordered: /^(\s*)\d+[.)] /, heading: /^(\s*)#{1,6} / };

export type LineKind = keyof typeof PREFIXES;

const prefixOf = (kind: LineKind, index: number) => ({ list: "- ", ordered: `${index + 1}. `, heading: "## " })[kind];

/** Makes the selected lines a list or headings, or plain lines again where all are so already. */
export function toggleLines({ text, from, to }: Selected, kind: LineKind): Edit {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const isOn = filled.length > 0 && filled.every((line) => PREFIXES[kind].test(line));
  const bare = (line: string) => Object.values(PREFIXES).reduce((left, prefix) => left.replace(prefix, "$1"), line);
  let index = 0;
  const changed = lines.map((line) => {
    if (line.trim() === "" && lines.length > 1) return line;
    return isOn ? line.replace(PREFIXES[kind], "$1") : prefixOf(kind, index++) + bare(line).trimStart();
  });
  const insert = changed.join("\n");
  const after = start + insert.length;
  return { from: start, to: end, insert, select: lines.length > 1 ? [start, after] : [after, after] };
}

/** An empty table, as a paragraph of its own; the first head is selected. */
export function insertTable({ text, from, to }: Selected, column: string): Edit {
  const before = text.slice(0, from);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const rest = text.slice(to).startsWith("\n") ? "\n" : "\n\n";
  const insert = `${gap}| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |\n|  |  |${rest}`;
  const start = from + gap.length + 2;
  return { from, to, insert, select: [start, start + column.length + 2] };
}

const ITEM = /^(\s*)(?:([-*+])|(\d+)([.)]))( (?:\[[ xX]\] )?)(.*)$/;

/** What Enter does at the end of a list's item: the next one begins, or, in an empty one, the list ends. */
export function continueList({ text, from, to }: Selected): Edit | undefined {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const [, indent = "", bullet, number, stop = "", gap = "", said = ""] = ITEM.exec(text.slice(start, from)) ?? [];
  if (from !== to || (bullet === undefined && number === undefined)) return undefined;
  if (said.trim() === "") return { from: start, to: from, insert: "", select: [start, start] };
  const mark = bullet ?? `${Number(number) + 1}${stop}`;
  const insert = `\n${indent}${mark}${gap.includes("[") ? " [ ] " : gap}`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

export const applyEdit = (text: string, { from, to, insert }: Edit): string => text.slice(0, from) + insert + text.slice(to);
