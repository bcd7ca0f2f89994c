import { expect, test } from "vitest";
import { shownTicket } from "@/tests/support/shown-tickets";
import { ticketChanges } from "./ticket-changes";

const before = { ...shownTicket({ tags: ["vpn"], status: "resolved" }), deletedAt: null };

test("names each field that differs, and none that says what is there", () => {
  const moment = new Date("2026-11-25T08:00:00Z");
  const patch = { title: before.title, priority: "urgent" as const, tags: ["vpn", "无线"], resolvedAt: moment, confidential: true };
  expect(ticketChanges(before, patch)).toEqual([
    { changedField: "priority", oldValue: "high", newValue: "urgent", comment: null },
    { changedField: "tags", oldValue: '["vpn"]', newValue: '["vpn","无线"]', comment: null },
    { changedField: "confidential", oldValue: "false", newValue: "true", comment: null },
    { changedField: "resolved_at", oldValue: null, newValue: "2026-11-25T08:00:00.000Z", comment: null },
  ]);
  expect(ticketChanges(before, { tags: ["vpn"], assignedTo: null })).toEqual([]);
});

test("a reason stands beside the status that it explains", () => {
  expect(ticketChanges(before, { status: "in_progress", closedAt: null, priority: "low" }, "it is back")).toEqual([
    { changedField: "priority", oldValue: "high", newValue: "low", comment: null },
    { changedField: "status", oldValue: "resolved", newValue: "in_progress", comment: "it is back" },
  ]);
});
