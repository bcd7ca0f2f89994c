import { describe, expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { isForeign, replyCheck } from "./usable-reply";

const GOOD: Record<Locale, string> = {
  en: "Thank you for your report. We are looking into the printer and will be back soon.",
  fr: "Merci pour votre message. Nous examinons l’imprimante et revenons vers vous rapidement.",
  nl: "Bedankt voor uw melding. We kijken naar de printer en komen er snel op terug.",
  zh: "感谢您的反馈。我们正在检查打印机，会尽快回复您。",
};
const LANGUAGES = Object.keys(GOOD) as Locale[];

const resolution = [
  "Mail went to maarten.devries@acme.example, badge 88213, extension +31 20 7654321.",
  "His laptop NB-4471 prints over srv-prn-02 and files.acme.local to \\\\files\\maarten and home/maarten/scans since 2026-03-14.",
  "Bought a new drum for Maarten's printer in the archive on floor nine and told his manager.",
].join(" ");
const other = ticketDocument({ ticketNumber: "TK20260101007", title: "Printer of the head of finance", resolution });

const isUsable = (reply: string, given: Partial<Parameters<typeof replyCheck>[0]> = {}) => replyCheck({ report: "The printer is down.", language: "en", sources: [other], ...given })(reply);

test.each(LANGUAGES)("a reply in %s is for a ticket in that language alone", (language) => {
  expect(LANGUAGES.filter((asked) => isUsable(GOOD[language], { language: asked }))).toEqual([language]);
});

test("words that give no sign of a language are of none that is wrong", () => {
  for (const language of LANGUAGES) expect(["OK", "VPN?", "srv-prn-07", ""].some((text) => isForeign(text, language))).toBe(false);
});

describe("a reply says nothing of another person's case", () => {
  test.each([
    ["its number", "It is the same as TK20260101007."],
    ["its number in small letters", "It is the same as tk20260101007."],
    ["a mail address", "Please ask maarten.devries@acme.example about it."],
    ["a badge", "Please use badge 88213 for now."],
    ["a badge with something invisible inside", "Please use badge 88\u200D213 for now."],
    ["a telephone number", "Please call 7654321 for help."],
    ["a device", "Please use the laptop NB-4471 for now."],
    ["a server", "The printer hangs on srv-prn-02 as well."],
    ["a host without digits", "Please look at files.acme.local for it."],
    ["a share", "Please look into \\\\files\\maarten for it."],
    ["a path", "Please look into home/maarten/scans for it."],
    ["a date", "It has been so since 2026-03-14, we are looking into it."],
    ["a sentence", "We bought a new drum for Maarten's printer in the archive on floor nine."],
    ["a sentence in other writing", "BOUGHT A NEW DRUM\nfor MAARTEN'S printer, in the archive!"],
  ])("not %s", (_, reply) => {
    expect(isUsable(reply)).toBe(false);
    expect(isUsable(reply, { sources: [articleDocument({ content: resolution, audience: "everyone" })] })).toBe(true);
  });

  test("nor its title", () => {
    const titled = ticketDocument({ title: "Screen of Ms Jansen in payroll flickers since the move" });
    expect(isUsable("Screen of Ms Jansen in payroll flickers since then.", { sources: [titled] })).toBe(false);
  });

  test("nor of any of several cases", () => {
    expect(isUsable("Please use badge 88213 for now.", { sources: [ticketDocument(), articleDocument(), other] })).toBe(false);
  });

  test("not in Chinese either", () => {
    const chinese = ticketDocument({ resolution: "已为财务部王芳更换打印机硒鼓，并通知其主管，工号 88213，主机 srv-prn-02。" });
    const usable = (reply: string) => isUsable(reply, { language: "zh", report: "打印机坏了。", sources: [chinese] });
    expect(usable("您好，已为财务部王芳更换打印机硒鼓，并通知其主管。")).toBe(false);
    expect(usable("您好，请使用工号88213登录。")).toBe(false);
    expect(usable("您好，请连接 srv-prn-02 再试。")).toBe(false);
    expect(usable("您好，我们会为您更换打印机硒鼓，请稍候。")).toBe(true);
  });
});

test.each([
  ["words that every printer's case has", "We will put a new drum into your printer and tell you when it prints again."],
  ["numbers of its own", "We will call you back within 24 hours about TK20261127001, extension 4512."],
])("a reply may have %s", (_, reply) => {
  expect(isUsable(reply)).toBe(true);
});

test("what the report says itself may come back", () => {
  const report = "My badge 88213 no longer works on srv-prn-02. I bought a new drum for Maarten's printer in the archive on floor nine.";
  expect(isUsable("We see badge 88213 on srv-prn-02 and the new drum for Maarten's printer in the archive on floor nine.", { report })).toBe(true);
  expect(isUsable("We see badge 88213 on NB-4471.", { report })).toBe(false);
});

test("decides over long texts in a moment", () => {
  const long = "重启打印机 srv-prn-02 ".repeat(20_000);
  const sources = Array.from({ length: 5 }, () => ticketDocument({ resolution: long }));
  expect(isUsable(long, { language: "zh", report: long, sources })).toBe(true);
  expect(isUsable(long, { language: "zh", sources })).toBe(false);
});

test("an article for staff is not told of either; one for everyone is", () => {
  const content = "Hold the red button on the back for ten seconds, then start it again.";
  const [staff, everyone] = (["staff", "everyone"] as const).map((audience) => articleDocument({ content, audience }));
  expect(isUsable(content, { sources: staff ? [staff] : [] })).toBe(false);
  expect(isUsable(content, { sources: everyone ? [everyone] : [] })).toBe(true);
});
