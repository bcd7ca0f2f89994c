import { and, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { noteInLog } from "@/lib/core/log-context";
import { readTicketInput, type Ticket } from "./schema";
import { ticketScope } from "./scope";
import { ticketColumns } from "./ticket-row";

/** The ticket with this id or number, if the actor may see it. Throws not_found for a hidden, an absent and a misnamed one alike. */
export async function findTicket(ctx: Ctx, input: { id: string }): Promise<Ticket> {
  const parsed = readTicketInput.safeParse(input);
  const id = parsed.success ? parsed.data.id : "0";
  const named = id.startsWith("TK") ? eq(tickets.ticketNumber, id) : eq(tickets.id, id);
  const [ticket] = await ctx.db.select(ticketColumns).from(tickets).where(and(named, ticketScope(ctx.actor)));
  if (!ticket) throw new DomainError("not_found", "ticket_unknown");
  noteInLog({ ticket: ticket.ticketNumber });
  return ticket;
}
