import { redirect } from "next/navigation";
import { type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Page } from "@/lib/core/field";
import { listTickets } from "@/lib/tickets/list-tickets";
import type { Ticket } from "@/lib/tickets/schema";

const PAGE_SIZE = 50;

/** The tickets that the address asks for. A cursor that is not understood leads to the first page. */
export async function readPage(ctx: Ctx, filters: TicketFilters): Promise<Page<Ticket>> {
  try {
    return await listTickets(ctx, { ...filters, limit: PAGE_SIZE });
  } catch (error) {
    if (filters.cursor && error instanceof DomainError && error.code === "invalid") redirect(ticketsAddress(filters));
    throw error;
  }
}
