import { inArray } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { peoplePresent } from "@/lib/presence/people-present";
import { ticketViewersOf } from "./read-events";
import type { PassingEvent } from "./schema";

/** Who has these tickets open now; also of a ticket that nobody has open any more. */
export async function readPresences(ctx: Ctx, ids: readonly string[]): Promise<PassingEvent[]> {
  authorize(ctx.actor, "event.read");
  const { id: ticketId, employeeId, confidential, assignedTo } = tickets;
  const rows = await ctx.db.select({ ticketId, employeeId, confidential, assignedTo, viewers: ticketViewersOf }).from(tickets).where(inArray(tickets.id, [...ids]));
  const people = await peoplePresent(ctx, ids);
  return rows.map(({ ticketId, employeeId, confidential, assignedTo, viewers }) => ({
    type: "ticket.presence",
    ticketId,
    employeeId,
    payload: { people: people(ticketId) },
    audience: { confidential, assignedTo, viewers: viewers ?? [] },
  }));
}
