import { NO_FILTERS, type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";

/** The address of the ticket list that shows exactly what a figure counts. */
export const ticketsBehind = (filters: Partial<TicketFilters>): string => ticketsAddress({ ...NO_FILTERS, ...filters });
