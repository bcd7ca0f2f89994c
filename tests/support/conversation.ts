import { eq } from "drizzle-orm";
import { notifications } from "@/db/schema/notifications";
import type { Ctx } from "@/lib/core/ctx";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { makeEmployee, makeTicket } from "./factories";
import { personOf } from "./personas";

/** A ticket that is assigned, with the two people who talk about it; neither has been told anything yet. */
export async function makeConversation(ctx: Ctx) {
  const person = await makeEmployee(ctx);
  const member = await makeEmployee(ctx, { role: "it_staff" });
  const ticket = await makeTicket(ctx, { employeeId: person.id });
  const [requester, assignee]: Ctx[] = [person, member].map((who) => ({ ...ctx, actor: personOf(who) }));
  if (!requester || !assignee) throw new TypeError("both were made");
  await assignTicket(assignee, { id: ticket.id, assignedTo: member.id });
  return { id: ticket.id, ticket, person, member, requester, assignee };
}

/** Who was told what of a ticket, in the order of the telling. */
export async function toldOf(ctx: Ctx, ticketId: string): Promise<string[]> {
  const rows = await ctx.db.select().from(notifications).where(eq(notifications.ticketId, ticketId)).orderBy(notifications.id);
  return rows.map(({ kind, employeeId }) => `${kind} ${employeeId}`);
}
