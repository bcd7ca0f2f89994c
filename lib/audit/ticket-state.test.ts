import { expect, test } from "vitest";
import type { HistoryRow } from "./chain-rows";
import { alteredField, type LastSaid, noteRow, type TicketRow } from "./ticket-state";

const closedAt = new Date("2026-03-01T09:30:00.000Z");
const ticket = { title: "Printer", assignedTo: null, tags: ["vpn"], confidential: false, closedAt, version: 3 } as TicketRow;

function saidBy(...rows: [changedField: string, newValue: string | null, version: number | null, erasureId?: string][]): LastSaid {
  const said: LastSaid = { fields: new Map(), version: null };
  for (const [changedField, newValue, version, erasureId = null] of rows) noteRow(said, { changedField, newValue, version, erasureId } as HistoryRow);
  return said;
}

test("what was said last of a field counts, whatever its type", () => {
  const said = saidBy(["title", "Scanner", 1], ["title", "Printer", 2], ["assigned_to", null, 2], ["tags", '["vpn"]', 3], ["confidential", "false", 3], ["closed_at", closedAt.toISOString(), 3]);
  expect(alteredField(ticket, said)).toBeUndefined();
});

test.each<[string, Partial<TicketRow>]>([
  ["title", { title: "Scanner" }],
  ["assigned_to", { assignedTo: "E-1" }],
  ["closed_at", { closedAt: null }],
  ["version", { version: 4 }],
])("%s that was changed without a word is named as history names it", (field, altered) => {
  const said = saidBy(["title", "Printer", 1], ["assigned_to", null, 2], ["closed_at", closedAt.toISOString(), 3]);
  expect(alteredField({ ...ticket, ...altered }, said)).toBe(field);
});

test("a field that history never told of, an erased value and rows from before versions say nothing", () => {
  expect(alteredField(ticket, saidBy(["title", null, null, "9"]))).toBeUndefined();
  expect(alteredField(ticket, saidBy(["title", null, null]))).toBe("title");
});
