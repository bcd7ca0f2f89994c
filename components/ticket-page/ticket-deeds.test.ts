import { expect, test } from "vitest";
import type { TicketDetail } from "@/lib/tickets/schema";
import { shownDetail } from "@/tests/support/shown-tickets";
import { ticketDeeds } from "./ticket-deeds";

const deeds = (facts: Partial<TicketDetail>) => ticketDeeds(shownDetail(facts), "E7").map(({ id }) => id);
const solved = { status: "resolved" as const, resolution: "Swapped the toner." };

test("what a status does not allow is not offered", () => {
  expect(deeds({ status: "in_progress", assignedTo: "E9" })).toEqual(expect.arrayContaining(["reply", "note", "assign", "resolve", "copyLink"]));
  expect(deeds({ ...solved, status: "closed" })).not.toEqual(expect.arrayContaining(["resolve"]));
  expect(deeds({ ...solved, status: "closed" })).not.toContain("assign");
});

test("one's own ticket is not assigned to oneself again", () => {
  expect(deeds({ status: "in_progress", assignedTo: "E7" })).not.toContain("assign");
});

test("one is offered to watch or to stop, never both", () => {
  expect(deeds({ watchers: [] }).filter((id) => id.endsWith("watch"))).toEqual(["watch"]);
  expect(deeds({ watchers: ["E7"] }).filter((id) => id.endsWith("watch"))).toEqual(["unwatch"]);
});

test("an analysis under way is not begun again", () => {
  expect(deeds({ analysisUnderWay: null })).toContain("analyze");
});

test.each([
  ["a solved ticket", solved, true],
  ["an open one", { status: "in_progress" as const, resolution: null }, false],
  ["one that was taken up again", { status: "in_progress" as const, resolution: "Swapped." }, false],
  ["a confidential one", { ...solved, confidential: true }, false],
])("%s makes an article: %s", (_, facts, isOffered) => {
  expect(deeds(facts).includes("toArticle")).toBe(isOffered);
});
