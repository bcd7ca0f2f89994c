import { expect, test } from "vitest";
import { applyEdit, continueList, type Edit, insertTable, makeLink, pasteLink, type Selected, toggleAround, toggleCode, toggleLines } from "./markdown-edits";

/** A text with its selection between brackets of this kind: ‹ and ›. */
function selectedIn(shown: string): Selected {
  const from = shown.indexOf("‹");
  return { text: shown.replace(/[‹›]/g, ""), from, to: shown.indexOf("›") - 1 };
}

function after(shown: string, edit: (selected: Selected) => Edit | undefined): string | undefined {
  const selected = selectedIn(shown);
  const made = edit(selected);
  if (!made) return undefined;
  const text = applyEdit(selected.text, made);
  const [from, to] = made.select;
  return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

test.each([
  ["a ‹word› b", "a **‹word›** b"],
  ["a **‹word›** b", "a ‹word› b"],
  ["a ‹**word**› b", "a ‹word› b"],
  ["a ‹› b", "a **‹bold›** b"],
])("bold: %s becomes %s", (before, wanted) => {
  expect(after(before, (selected) => toggleAround(selected, "**", "bold"))).toBe(wanted);
});

test("italic inside of bold does not take the bold away", () => {
  expect(after("**‹word›**", (selected) => toggleAround(selected, "*", "italic"))).toBe("***‹word›***");
  expect(after("‹**word**›", (selected) => toggleAround(selected, "*", "italic"))).toBe("*‹**word**›*");
});

test("code of one line and of several", () => {
  expect(after("run ‹ipconfig›", (selected) => toggleCode(selected, "code"))).toBe("run `‹ipconfig›`");
  expect(after("‹a\nb›", (selected) => toggleCode(selected, "code"))).toBe("```\n‹a\nb›\n```");
});

test.each([
  ["see ‹the form›", "see [the form](‹https://›)"],
  ["see ‹›", "see [‹name›](https://)"],
  ["see ‹https://x.example/a›", "see [‹name›](https://x.example/a)"],
])("link: %s becomes %s", (before, wanted) => {
  expect(after(before, (selected) => makeLink(selected, "name"))).toBe(wanted);
});

test("an address pasted over words links them; anything else is pasted as it is", () => {
  expect(after("see ‹the form› now", (selected) => pasteLink(selected, " https://x.example "))).toBe("see [the form](https://x.example)‹› now");
  expect(pasteLink(selectedIn("see ‹› now"), "https://x.example")).toBeUndefined();
  expect(pasteLink(selectedIn("see ‹the form› now"), "another form")).toBeUndefined();
});

test.each([
  ["list", "x\n‹one\n\ntwo›\ny", "x\n‹- one\n\n- two›\ny"],
  ["list", "‹- one\n- two›", "‹one\ntwo›"],
  ["ordered", "‹- one\n- two›", "‹1. one\n2. two›"],
  ["heading", "Ste‹›ps", "## Steps‹›"],
  ["heading", "## Ste‹›ps", "Steps‹›"],
  ["list", "‹›", "- ‹›"],
] as const)("%s: %j becomes %j", (kind, before, wanted) => {
  expect(after(before, (selected) => toggleLines(selected, kind))).toBe(wanted);
});

test("a table stands in a paragraph of its own", () => {
  expect(after("text‹›", (selected) => insertTable(selected, "Column"))).toBe("text\n\n| ‹Column 1› | Column 2 |\n| --- | --- |\n|  |  |\n|  |  |\n\n");
});

test.each([
  ["- one‹›", "- one\n- ‹›"],
  ["  9. nine‹›", "  9. nine\n  10. ‹›"],
  ["- [x] done‹›", "- [x] done\n- [ ] ‹›"],
  ["- one\n- ‹›", "- one\n‹›"],
])("Enter after %j goes on with %j", (before, wanted) => {
  expect(after(before, continueList)).toBe(wanted);
});

test.each(["plain‹›", "- o‹ne›", "1.no‹›"])("Enter in %j is left to the browser", (before) => {
  expect(after(before, continueList)).toBeUndefined();
});
