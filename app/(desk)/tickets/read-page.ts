import { redirect } from "next/navigation";
import { ME, type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import { actingPerson } from "@/lib/auth/acting-person";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Page } from "@/lib/core/field";
import { listTickets } from "@/lib/tickets/list-tickets";
import type { Ticket } from "@/lib/tickets/schema";

const PAGE_SIZE = 50;

/** The tickets that the address asks for; "me" in it is the reader. A cursor that is not understood leads to the first page. */
export async function readPage(ctx: Ctx, filters: TicketFilters): Promise<Page<Ticket>> {
  const { columns: _, view: __, ...asked } = filters;
  const named = (who: string | undefined) => (who === ME ? actingPerson(ctx).id : who);
  try {
    return await listTickets(ctx, { ...asked, assignedTo: named(asked.assignedTo), watchedBy: named(asked.watchedBy), limit: PAGE_SIZE });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (filters.cursor && error.code === "invalid") redirect(ticketsAddress(filters));
    throw Object.assign(error, { digest: error.code });
  }
}
