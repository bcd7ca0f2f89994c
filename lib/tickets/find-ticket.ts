import { and, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Ticket } from "./schema";
import { ticketScope } from "./scope";
import { ticketColumns } from "./ticket-row";

/** The ticket with this id or number, if the actor may see it. Throws not_found for a hidden and an absent one alike. */
export async function findTicket(ctx: Ctx, idOrNumber: string): Promise<Ticket> {
  const named = idOrNumber.startsWith("TK") ? eq(tickets.ticketNumber, idOrNumber) : eq(tickets.id, idOrNumber);
  const [ticket] = await ctx.db.select(ticketColumns).from(tickets).where(and(named, ticketScope(ctx.actor)));
  if (!ticket) throw new DomainError("not_found", "ticket_unknown");
  return ticket;
}
