import { expect, test } from "vitest";
import { listedRow } from "@/components/tickets/list/listed-row";
import { bulkChangeInput } from "@/lib/tickets/bulk/schema";
import { shownTicket } from "@/tests/support/shown-tickets";
import type { BulkAction } from "./bulk-tools";
import { inverseOf } from "./inverse-of";

const row = (id: string, facts: Parameters<typeof shownTicket>[0] = {}) => listedRow(shownTicket({ id, ...facts }));

const rows = [
  row("1", { assignedTo: "E1", priority: "low", category: "network", tags: ["vpn"] }),
  row("2", { assignedTo: null, priority: "high", category: "network", tags: [] }),
  row("3", { assignedTo: "E1", priority: "urgent", category: "other", tags: ["vpn", "wifi"] }),
];

test.each<[string, BulkAction, object[]]>([
  ["each ticket goes back to whom it had", { action: "assign", assignedTo: "E9" }, [{ action: "assign", assignedTo: "E1", ids: ["1", "3"] }, { action: "assign", assignedTo: null, ids: ["2"] }]],
  ["who had it already keeps it", { action: "assign", assignedTo: "E1" }, [{ action: "assign", assignedTo: null, ids: ["2"] }]],
  ["what was hidden is shown", { action: "hide" }, [{ action: "restore", ids: ["1", "2", "3"] }]],
  ["each priority comes back", { action: "update", priority: "high" }, [{ action: "update", priority: "low", ids: ["1"] }, { action: "update", priority: "urgent", ids: ["3"] }]],
  ["each category comes back", { action: "update", category: "other" }, [{ action: "update", category: "network", ids: ["1", "2"] }]],
  ["a tag goes from those that did not have it", { action: "update", tagsAdded: ["vpn"] }, [{ action: "update", tagsRemoved: ["vpn"], ids: ["2"] }]],
  ["a tag returns to those that had it", { action: "update", tagsRemoved: ["wifi"] }, [{ action: "update", tagsAdded: ["wifi"], ids: ["3"] }]],
])("%s", (_, action, back) => {
  expect(inverseOf(action, rows)).toEqual(back);
  for (const change of inverseOf(action, rows)) expect(bulkChangeInput.safeParse(change).success).toBe(true);
});

test.each<BulkAction>([{ action: "resolve", resolution: "x" }, { action: "close" }, { action: "reopen", reason: "x" }, { action: "watch" }, { action: "analyze" }])("$action has no way back", (action) => {
  expect(inverseOf(action, rows)).toEqual([]);
});

test("where nothing was done there is nothing to take back", () => {
  expect(inverseOf({ action: "hide" }, [])).toEqual([]);
});
