import { describe, expect, test } from "vitest";
import { draftFromTicket } from "./draft-from-ticket";

const ticket = { title: "Printer prints nothing", description: "No paper comes out.", resolution: "Restarted the spooler.", language: "en" as const };
const requester = { employeeId: "E-1042", names: ["Anna de Vries"], email: "a.devries@desk.example" };

const draft = (given: Partial<typeof ticket> | { language: "zh" | "fr" | "nl" } = {}, who = requester) => draftFromTicket({ ...ticket, ...given }, who);

test("a draft says what was wrong and what solved it", () => {
  expect(draft()).toEqual({ title: ticket.title, content: "## Problem\n\nNo paper comes out.\n\n## Solution\n\nRestarted the spooler.\n" });
});

test.each([
  ["zh", "## 问题", "## 解决方法"],
  ["fr", "## Problème", "## Solution"],
  ["nl", "## Probleem", "## Oplossing"],
] as const)("in %s under its own headings", (language, problem, solution) => {
  expect(draft({ language }).content).toMatch(new RegExp(`^${problem}[^]*^${solution}$`, "m"));
});

describe("steps", () => {
  test.each([
    ["sentences are numbered", "Stopped the spooler. Emptied C:\\Windows\\Spool. It prints again.", "1. Stopped the spooler.\n2. Emptied C:\\Windows\\Spool.\n3. It prints again."],
    ["Chinese sentences too", "重启了服务。清空了队列。", "1. 重启了服务。\n2. 清空了队列。"],
    ["lines too", "Stopped it\nStarted it", "1. Stopped it\n2. Started it"],
    ["a list stays a list", "1. Stop it.\n2. Start it. Wait.", "1. Stop it.\n2. Start it. Wait."],
    ["one sentence stays one", "Updated to v2.13. that is all", "Updated to v2.13. that is all"],
  ])("%s", (_, resolution, steps) => {
    expect(draft({ resolution }).content.split("## Solution\n\n")[1]).toBe(`${steps}\n`);
  });
});

describe("nobody is named", () => {
  test.each([
    ["Hello,\nI am Anna de Vries (E-1042, a.devries@desk.example).\nNo paper.\n\nBest regards,\nAnna", "I am the user (the user, the user).\nNo paper."],
    ["Dear desk, no paper comes out.\nMany thanks in advance!\nAnna", "no paper comes out."],
    ["Goedemorgen!\nGeen papier.\nMet vriendelijke groet,\nAnna de Vries\nFinance", "Geen papier."],
    ["ANNA  DE VRIES has no paper, said Vries.", "the user has no paper, said the user."],
    ["On Monday 3 March, the desk wrote:\n> try again\nStill no paper.", "Still no paper."],
    ["Savanna and anna stay.", "Savanna and anna stay."],
  ])("%j", (description, problem) => {
    expect(draft({ description }).content).toBe(`## Problem\n\n${problem}\n\n## Solution\n\nRestarted the spooler.\n`);
  });

  test("in title and resolution neither, under an earlier name neither", () => {
    const both = draft({ title: "RE: Fwd: Anna's printer", resolution: "Hi Anna, the printer of Anna Jansen works again.\nRegards,\nBo" }, { ...requester, names: ["Anna Jansen", "Anna de Vries"] });
    expect(both.title).toBe("the user's printer");
    expect(both.content).toMatch(/## Solution\n\nthe printer of the user works again\.\n$/);
  });

  test("nor in Chinese, where no blank parts a name from its sentence", () => {
    const chinese = { title: "王小明的打印机", description: "您好！\n王小明的打印机卡纸了。\n谢谢！\n王小明", resolution: "取出了纸。", language: "zh" as const };
    expect(draft(chinese, { employeeId: "E-7", names: ["王小明"], email: "w@desk.example" })).toEqual({ title: "用户的打印机", content: "## 问题\n\n用户的打印机卡纸了。\n\n## 解决方法\n\n取出了纸。\n" });
  });

  test("a name of nothing but everyday words takes no others along", () => {
    expect(draft({ description: "It will print. The mark is gone. Will" }, { ...requester, names: ["Will Mark"] }).content).toContain("It will print. The mark is gone. the user");
    expect(draft({}, { employeeId: "", names: ["", " "], email: "" })).toEqual(draft());
  });
});

test("what looks like Markdown is shown as it was written", () => {
  const description = "# not a heading\n> not quoted\nuse <host> and *.log in \\\\srv\\_share, 2 * 3, a_b";
  expect(draft({ description: `Error:\n${description}` }).content).toContain("\\# not a heading\n\nuse \\<host> and \\*.log in \\\\\\srv\\\\_share, 2 * 3, a_b".replace("\n\n", "\n"));
});

test("however long a ticket is, the draft is no longer than an article may be", () => {
  const long = draft({ title: "Anna ".repeat(60), description: "x. ".repeat(33_333), resolution: "<".repeat(100_000) });
  expect([long.title.length, long.content.length]).toEqual([300, 200_000]);
});
