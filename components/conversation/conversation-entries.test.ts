import { expect, test } from "vitest";
import type { Comment } from "@/lib/comments/schema";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";
import { shownDetail } from "@/tests/support/shown-tickets";
import { conversationEntries } from "./conversation-entries";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

const comment = (id: string, minute: number): Comment => ({ id, body: `said ${id}`, visibility: "public", employeeId: "E1", writtenByType: "person", mentions: [], createdAt: at(minute) });

const change = (id: string, minute: number, facts: Partial<TicketHistoryEntry>): TicketHistoryEntry => ({ id, changedField: "status", oldValue: "pending", newValue: "in_progress", changedBy: "E1", comment: null, createdAt: at(minute), ...facts });

const told = (...facts: Parameters<typeof shownDetail>) =>
  conversationEntries(shownDetail(...facts)).map((entry) => (entry.kind === "comment" ? entry.comment.id : entry.kind === "change" ? entry.entry.id : entry.text));

test("comments stand between the changes of status and assignee, as it happened", () => {
  const history = [change("h1", 0, { oldValue: null, newValue: "pending" }), change("h2", 5, { changedField: "assigned_to" }), change("h3", 8, {}), change("h4", 9, { changedField: "tags" })];
  expect(told({ history, comments: [comment("c1", 3), comment("c2", 6)] })).toEqual(["c1", "h2", "c2", "h3"]);
});

test("an answer stands before the reopening that it caused, the resolution before the status", () => {
  const history = [change("h1", 4, { changedField: "resolution" }), change("h2", 4, { newValue: "resolved" }), change("h3", 7, { oldValue: "resolved" })];
  expect(told({ resolution: "Replaced the cable.", history, comments: [comment("c1", 7)] })).toEqual(["Replaced the cable.", "h2", "c1", "h3"]);
});

test("a resolution stands where it was written last; without history, where the ticket was resolved", () => {
  const written = [change("h1", 1, { changedField: "resolution" }), change("h2", 9, { changedField: "resolution", changedBy: "E2" })];
  expect(conversationEntries(shownDetail({ resolution: "Done.", history: written }))).toEqual([{ kind: "resolution", at: at(9), text: "Done.", by: "E2" }]);
  expect(conversationEntries(shownDetail({ resolution: "Done.", resolvedAt: at(3) }))).toEqual([{ kind: "resolution", at: at(3), text: "Done.", by: undefined }]);
});

test("a comment has its own files alone", () => {
  const file = (id: string, commentId: string | null) => ({ id, fileName: `${id}.txt`, mediaType: "text/plain", size: 3, visibility: "public" as const, commentId, uploadedBy: "E1", uploadedByType: "person" as const, createdAt: at(3), url: `/api/tickets/7/attachments/${id}` });
  const [entry] = conversationEntries(shownDetail({ comments: [comment("c1", 3)], attachments: [file("1", null), file("2", "c1"), file("3", "c2")] }));
  expect(entry?.kind === "comment" && entry.attachments.map(({ id }) => id)).toEqual(["2"]);
});
