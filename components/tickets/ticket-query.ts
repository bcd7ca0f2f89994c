import { queryOptions } from "@tanstack/react-query";
import { fromApiJson } from "@/lib/core/naming";

/** What reads answers comes with the first of them: the page itself brings what it shows at first. */
/** The ticket is not there for its reader, or no longer. */
export class TicketGone extends Error {}

/** What failed otherwise may work at once; what is not there stays so. */
const RETRIES = 1;

async function fetchTicket(id: string, signal: AbortSignal) {
  const response = await fetch(`/api/tickets/${id}`, { signal });
  if (response.status === 404) throw new TicketGone(`ticket ${id} is not there`);
  if (!response.ok) throw new TypeError(`ticket ${id} was answered by ${response.status}`);
  const { ticketDetail } = await import("@/lib/tickets/schema");
  return ticketDetail.parse(fromApiJson(await response.json()));
}

/** A ticket with all that its page shows; by id, as two addresses may lead to it. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ["ticket", id],
    queryFn: ({ signal }) => fetchTicket(id, signal),
    retry: (failures, error) => failures < RETRIES && !(error instanceof TicketGone),
  });
