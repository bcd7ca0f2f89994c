import { expect, test } from "vitest";
import { type DiffPart, diffText, joinTexts } from "./text-diff";

const shownPart = ({ text, kind }: DiffPart) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`);

const shown = (before: string, after: string, language = "en") =>
  diffText(before, after, language).map((row) => {
    if (row.kind === "same") return row.text;
    if (row.kind === "skipped") return `(${row.count})`;
    return [row.before, row.after].map((parts) => parts?.map(shownPart).join("") ?? "nothing").join(" | ");
  });

test("a changed line shows its words, a new and a gone one stand alone", () => {
  expect(shown("Hold the key for ten seconds.\nWait.\n", "Hold the key for two seconds.\nWait.\nThen print.")).toEqual([
    "Hold the key for -ten- seconds. | Hold the key for +two+ seconds.",
    "Wait.",
    "nothing | +Then print.+",
  ]);
  expect(shown("a\nb", "a")).toEqual(["a", "-b- | nothing"]);
});

test("two lines that have nothing in common are not mixed", () => {
  expect(shown("Restart the spooler.", "Ask HR for badge 7.")).toEqual(["-Restart the spooler.- | nothing", "nothing | +Ask HR for badge 7.+"]);
});

test("Chinese is compared by words, not by whole lines", () => {
  expect(shown("重启打印机，再打印测试页。", "重启路由器，再打印测试页。", "zh")).toEqual(["重启-打印机-，再打印测试页。 | 重启+路由器+，再打印测试页。"]);
});

test("long runs of the same are left out, but not what stands beside a change", () => {
  const lines = Array.from({ length: 12 }, (_, line) => `line ${line}`);
  const changed = lines.with(6, "line six");
  expect(shown(lines.join("\n"), changed.join("\n"))).toEqual(["(4)", "line 4", "line 5", "line -6- | line +six+", "line 7", "line 8", "(3)"]);
  expect(shown("a\nb", "a\nb")).toEqual([]);
});

test("a line break at the end alone is no change", () => {
  expect(shown("a\nb", "a\nb\n")).toEqual([]);
  expect(shown("", "a")).toEqual(["nothing | +a+"]);
});

const was = "# Printer\n\nRestart it.\n\nWait a minute.\n\nTry again.\n\nCall IT.\n";

test("changes of different passages go together, those of the same one do not", () => {
  const mine = was.replace("Restart it.", "Unplug it.");
  const theirs = was.replace("Call IT.", "Call the desk.");
  expect(joinTexts(was, mine, theirs)).toBe(was.replace("Restart it.", "Unplug it.").replace("Call IT.", "Call the desk."));
  expect(joinTexts(was, mine, was.replace("Restart it.", "Kick it."))).toBeUndefined();
  expect(joinTexts(was, was, theirs)).toBe(theirs);
  expect(joinTexts(was, mine, was)).toBe(mine);
});
