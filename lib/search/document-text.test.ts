import { expect, test } from "vitest";
import { articlePassages, factsText, reportText, ticketPassages } from "./document-text";

const ticket = { title: "VPN", description: "Hi,\nIt drops.\nRegards\nAda", resolution: null };

test("a report is its title and what its text says", () => {
  expect(reportText(ticket)).toBe("VPN\nIt drops.");
});

test("what the requester said since follows the report, cleaned and without secrets, newest last", () => {
  const facts = ["Hi,\nit says 0x97.\nRegards\nAda", "password: Fiets!2025"];
  expect(reportText({ ...ticket, facts })).toBe("VPN\nIt drops.\nit says 0x97.\npassword: [•••]");
  expect([factsText({ facts: [] }), factsText({}), reportText({ ...ticket, facts: [] })]).toEqual(["", "", "VPN\nIt drops."]);
});

test("a solved ticket has two parts, an open one its report", () => {
  expect(ticketPassages(ticket)).toEqual([{ part: "report", text: "VPN\nIt drops." }]);
  expect(ticketPassages({ ...ticket, resolution: "Dear Ada,\nnew profile." })).toEqual([
    { part: "report", text: "VPN\nIt drops." },
    { part: "resolution", text: "VPN\nDear Ada,\nnew profile." },
  ]);
});

test("an article is its title and all of its content", () => {
  expect(articlePassages({ title: "VPN", content: "Hi,\n> Quoted" })).toEqual([{ part: "body", text: "VPN\nHi,\n> Quoted" }]);
});

test("no secret gets into what is embedded", () => {
  const secret = "wachtwoord: Fiets!2025";
  const ticket = { title: "VPN", description: secret, resolution: secret };
  const texts = [...ticketPassages(ticket), ...articlePassages({ title: "VPN", content: secret })].map(({ text }) => text);
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text).not.toContain("Fiets");
});
