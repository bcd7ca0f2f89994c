import { expect, test } from "vitest";
import type { Fault, Finding } from "@/lib/audit/finding";
import { describeFinding, describeVerified } from "./describe-finding";

const ticket = { chain: "7", ticketNumber: "TK20261124001" };
const at = "2026-11-24T03:13:00.000Z";

test.each<[Finding, string]>([
  [{ fault: "values_altered", position: 2, ...ticket }, "Ticket TK20261124001: row 2: its values are not what was written."],
  [{ fault: "row_altered", position: 2, chain: "admin" }, "Admin audit: row 2 was altered, moved or put in: it does not carry on from the row before."],
  [{ fault: "rows_cut_off", position: 4, ...ticket }, "Ticket TK20261124001: row 4 and what came after it were cut off."],
  [{ fault: "chain_missing", chain: "9" }, "Ticket with id 9: the whole chain is missing, its ticket too."],
  [{ fault: "ticket_altered", field: "status", ...ticket }, "Ticket TK20261124001: its status is not what its history says last: the ticket was changed behind the desk's back."],
  [{ fault: "anchor_differs", at, expected: 12, found: 11 }, `The anchor of ${at} saw 12 rows of history, of which 11 are left.`],
  [{ fault: "anchor_differs", at, expected: 12, found: 12 }, `Rows that the anchor of ${at} saw are no longer the same.`],
  [{ fault: "anchor_differs", at, chain: "admin", position: 3 }, `Admin audit: row 3, the last one at the anchor of ${at}, is gone or another.`],
])("%j", (finding, sentence) => {
  expect(describeFinding(finding)).toBe(sentence);
});

test.each<Fault>(["values_removed", "erasure_false", "erasure_miscounted", "row_missing", "head_missing", "head_forged", "head_behind", "history_missing", "anchor_forged"])("%s is a sentence with what it knows", (fault) => {
  expect(describeFinding({ fault, position: 2, at, expected: 1, found: 3, ...ticket })).toMatch(/^(Ticket|The) [^{}]+\.$/);
  expect(describeFinding({ fault, position: 2, at, expected: 1, found: 3, ...ticket })).not.toContain("undefined");
});

const counts = { chains: 2, rows: 1, deeds: 0 };

test("a whole desk is one line with its counts", () => {
  expect(describeVerified({ ...counts, findings: [] }, 1)).toEqual(["All is as it was written: 1 row of history in 2 chains, 0 rows of the admin audit, 1 anchor."]);
});

test("findings are told one by one, too many are cut short, and another desk's key is guessed", () => {
  const found = (count: number): Finding[] => Array.from({ length: count }, (_, index) => ({ fault: "row_altered" as const, position: 1, chain: String(index) }));
  expect(describeVerified({ ...counts, findings: found(1) }, 0)).toEqual([expect.stringMatching(/^Ticket with id 0: row 1/), expect.stringMatching(/^1 finding in 1 row/)]);
  const many = describeVerified({ ...counts, chains: 300, findings: found(300) }, 0);
  expect(many).toHaveLength(203);
  expect(many.slice(200)).toEqual(["… and 100 more.", "Every chain breaks. Is AUDIT_KEY the one that this desk was run with?", expect.stringMatching(/^300 findings/)]);
});
