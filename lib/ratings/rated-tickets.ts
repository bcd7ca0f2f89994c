import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { among } from "@/lib/core/list-query";

export const ratedTicketsInput = z.object({ ids: z.array(z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed")).max(100) });

export type RatedTicketsInput = z.input<typeof ratedTicketsInput>;

/** Of these tickets, by id, those that the actor has rated. */
export async function ratedTickets(ctx: Ctx, input: RatedTicketsInput): Promise<string[]> {
  authorize(ctx.actor, "ticket.rate");
  const { ids } = parseInput(ratedTicketsInput, input);
  if (ids.length === 0) return [];
  const own = eq(ticketRatings.employeeId, actingPerson(ctx).id);
  const rows = await ctx.db.select({ id: ticketRatings.ticketId }).from(ticketRatings).where(and(own, among(ticketRatings.ticketId, ids)));
  return rows.map(({ id }) => id);
}
