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
