import type { Comment } from "@/lib/comments/schema";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "@/lib/tickets/schema";
import { notify } from "./notify";
import { notifyWatchers } from "./notify-watchers";

/**
 * Tells whom a comment mentions; of a public one also the other side; and who watches. Nobody is told twice. The ctx's actor
 * speaks.
 */
export async function notifyOfComment(ctx: Ctx, ticket: Pick<Ticket, "id" | "ticketNumber" | "employeeId" | "assignedTo">, comment: Comment): Promise<void> {
  const news = { ticket, commentId: comment.id };
  const internal = comment.visibility === "internal";
  const told = await notify(ctx, { ...news, kind: "mentioned", receivers: comment.mentions });
  const other = comment.employeeId === ticket.employeeId ? ticket.assignedTo : ticket.employeeId;
  if (!internal && other !== null && !told.includes(other)) told.push(...(await notify(ctx, { ...news, kind: "answered", receivers: [other] })));
  await notifyWatchers(ctx, { ...news, internal, told });
}
