import type { Comment } from "@/lib/comments/schema";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "@/lib/tickets/schema";
import { notify } from "./notify";

/** Tells whom a comment mentions; of a public one also the other side, unless it has just been told. The ctx's actor speaks. */
export async function notifyOfComment(ctx: Ctx, ticket: Pick<Ticket, "id" | "ticketNumber" | "employeeId" | "assignedTo">, comment: Comment): Promise<void> {
  const news = { ticket, commentId: comment.id };
  const told = await notify(ctx, { ...news, kind: "mentioned", receivers: comment.mentions });
  if (comment.visibility !== "public") return;
  const other = comment.employeeId === ticket.employeeId ? ticket.assignedTo : ticket.employeeId;
  if (other !== null && !told.includes(other)) await notify(ctx, { ...news, kind: "answered", receivers: [other] });
}
