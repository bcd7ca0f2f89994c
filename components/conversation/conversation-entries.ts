import type { Attachment } from "@/lib/attachments/schema";
import type { Comment } from "@/lib/comments/schema";
import type { TicketDetail, TicketHistoryEntry } from "@/lib/tickets/schema";

export type ConversationEntry =
  | { kind: "comment"; at: Date; comment: Comment; attachments: Attachment[] }
  | { kind: "resolution"; at: Date; text: string; by: string | undefined }
  | { kind: "change"; at: Date; entry: TicketHistoryEntry };

/** What a reader of the conversation has to know of the history: where it stands, and who has it. */
const TOLD = new Set(["status", "assigned_to"]);

/** Of what happened in one moment the words come first, then what followed from them. */
const ORDER = { comment: 0, resolution: 1, change: 2 };

const isFiling = ({ changedField, oldValue }: TicketHistoryEntry) => changedField === "status" && oldValue === null;

function resolutionOf({ resolution, history, resolvedAt, updatedAt }: TicketDetail): ConversationEntry[] {
  if (resolution === null) return [];
  const written = history.findLast(({ changedField }) => changedField === "resolution");
  return [{ kind: "resolution", at: written?.createdAt ?? resolvedAt ?? updatedAt, text: resolution, by: written?.changedBy }];
}

/** What was said and what happened after the report, in the order of time. */
export function conversationEntries(ticket: TicketDetail): ConversationEntry[] {
  const comments = ticket.comments.map((comment): ConversationEntry => ({ kind: "comment", at: comment.createdAt, comment, attachments: ticket.attachments.filter(({ commentId }) => commentId === comment.id) }));
  const told = ticket.history.filter((entry) => TOLD.has(entry.changedField) && !isFiling(entry));
  const changes = told.map((entry): ConversationEntry => ({ kind: "change", at: entry.createdAt, entry }));
  return [...comments, ...resolutionOf(ticket), ...changes].toSorted((a, b) => a.at.getTime() - b.at.getTime() || ORDER[a.kind] - ORDER[b.kind]);
}
