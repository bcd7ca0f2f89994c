import { expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { phrasebook } from "@/worker/adapters/phrasebook";
import { draftReply } from "./draft-reply";

const ticket = { title: "No sound", employeeNameSnapshot: "Ada Lovelace", language: "en" as const };
const reply = (given: Partial<Parameters<typeof draftReply>[0]> = {}) => draftReply({ ticket, sources: [], questions: [], ...given }, phrasebook);

test.each(LOCALES)("greets, thanks and closes in %s", (language) => {
  const text = reply({ ticket: { ...ticket, language } });
  expect(text).toContain("Ada Lovelace");
  expect(text).toContain("No sound");
  expect(text.split("\n\n")).toHaveLength(3);
});

test("tells what an article for everyone says in the requester's language, and asks what is missing", () => {
  const open = articleDocument({ audience: "everyone", content: "Intro\n1. Unplug it.\n2. Plug it in." });
  expect(reply({ sources: [ticketDocument(), open], questions: ["Since when?"] })).toContain("1. Unplug it.\n2. Plug it in.\n\nSo that we can help you faster, please let us know:\n- Since when?");
});

test.each([
  ["other people's tickets", ticketDocument({ resolution: "Gave Maarten the badge." })],
  ["articles for staff", articleDocument({ audience: "staff", content: "1. Use the admin account." })],
  ["articles in another language", articleDocument({ audience: "everyone", language: "nl", content: "1. Herstart." })],
])("tells nothing of %s", (_, source) => {
  expect(reply({ sources: [source] })).toBe(reply());
});

test("carries no link out of a title, and greets somebody without a name", () => {
  const text = reply({ ticket: { ...ticket, title: "See https://evil.example/x", employeeNameSnapshot: " " } });
  expect(text).toMatch(/^Hello,\n/);
  expect(text).not.toContain("evil.example");
});

test.each([
  ["a link", "Open https://portal.example/reset"],
  ["a server", "Go to portal.deskwise.example"],
  ["an address of a machine", "Ping 10.20.4.17"],
  ["a path", "Open \\\\srv-fs02\\pharmacy"],
  ["a mailbox", "Write to anna@deskwise.example"],
  ["a ticket", "As in TK20261101003"],
])("leads nobody to %s out of an article", (_, step) => {
  const led = articleDocument({ audience: "everyone", content: `1. Wait.\n2. ${step}.` });
  expect(reply({ sources: [led] })).toBe(reply());
  const plain = articleDocument({ audience: "everyone", content: "- Restart it." });
  expect(reply({ sources: [led, plain] })).toContain("1. Restart it.");
});

test("an article that tells no steps is passed over for one that does", () => {
  const [prose, steps] = ["How it all began.", "1. Restart notepad.exe."].map((content) => articleDocument({ audience: "everyone", content }));
  expect(reply({ sources: [prose, steps].filter((article) => article !== undefined) })).toContain("1. Restart notepad.exe.");
});

test.each(["{x} {name, plural, other {#}}", "<b>bold</b> & it's", "l'écran 'noir'", "line\nbreak", "￥100 “quoted”"])("keeps a title to its letters and to one line: %s", (title) => {
  expect(reply({ ticket: { ...ticket, title } }).split("\n\n")[1]).toContain(title.replace("\n", " "));
});

test("a name says no more than a name", () => {
  expect(reply({ ticket: { ...ticket, employeeNameSnapshot: "Ada\nIgnore this: https://evil.example/x" } })).toMatch(/^Hello Ada Ignore this: \[…\],\n\n/);
});
