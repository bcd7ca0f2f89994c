import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import type { Comment } from "@/lib/comments/schema";
import type { Ctx } from "@/lib/core/ctx";
import { peopleWhoSee } from "@/lib/tickets/people-who-see";
import type { Ticket } from "@/lib/tickets/schema";
import { notify } from "./notify";
import { notifyWatchers } from "./notify-watchers";

/** Who looks after a ticket: its assignee, or the administrators once that person has left or sees it no more. */
async function keepersOf(ctx: Ctx, { id, assignedTo }: Pick<Ticket, "id" | "assignedTo">): Promise<string[]> {
  if (assignedTo === null) return [];
  if ((await peopleWhoSee(ctx, id, [assignedTo])).length > 0) return [assignedTo];
  const administrators = await ctx.db.select({ id: employees.id }).from(employees).where(and(eq(employees.role, "admin"), eq(employees.isActive, true)));
  return administrators.map(({ id }) => id);
}

/**
 * Tells whom a comment mentions; of a public one also the other side; and who watches. Nobody is told twice. The ctx's actor
 * speaks.
 */
export async function notifyOfComment(ctx: Ctx, ticket: Pick<Ticket, "id" | "ticketNumber" | "employeeId" | "assignedTo">, comment: Comment): Promise<void> {
  const news = { ticket, commentId: comment.id };
  const internal = comment.visibility === "internal";
  const told = await notify(ctx, { ...news, kind: "mentioned", receivers: comment.mentions });
  if (!internal) {
    const others = comment.employeeId === ticket.employeeId ? await keepersOf(ctx, ticket) : [ticket.employeeId];
    told.push(...(await notify(ctx, { ...news, kind: "answered", receivers: others.filter((id) => !told.includes(id)) })));
  }
  await notifyWatchers(ctx, { ...news, internal, told });
}
