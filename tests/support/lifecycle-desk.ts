import { asc, eq } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "@/lib/tickets/schema";
import { makeEmployee, makeTicket } from "./factories";
import { personOf } from "./personas";

/** A ticket with its requester and a member of staff, each as they see the desk. */
export async function ticketDesk(ctx: Ctx, given: Parameters<typeof makeTicket>[1] = {}) {
  const requester = await makeEmployee(ctx);
  const staff = await makeEmployee(ctx, { role: "it_staff" });
  const ticket = await makeTicket(ctx, { ...given, employeeId: requester.id });
  return { ticket, requester: { ...ctx, actor: personOf(requester) }, staff: { ...ctx, actor: personOf(staff) }, staffId: staff.id };
}

/** What the history says after the ticket was filed, oldest first. */
export async function changesOf(ctx: Ctx, { id }: Pick<Ticket, "id">) {
  const rows = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, id)).orderBy(asc(ticketHistory.position));
  return rows.slice(1).map(({ changedField, oldValue, newValue, comment, version }) => ({ changedField, oldValue, newValue, comment, version }));
}

/** The row as it is, hidden or not. */
export async function rowOf(ctx: Ctx, { id }: Pick<Ticket, "id">) {
  const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, id));
  return row;
}
