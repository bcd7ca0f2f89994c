import { queryOptions } from "@tanstack/react-query";
import { fromApiJson } from "@/lib/core/naming";
import { ticketDetail } from "@/lib/tickets/schema";

async function fetchTicket(id: string, signal: AbortSignal) {
  const response = await fetch(`/api/tickets/${id}`, { signal });
  if (!response.ok) throw new TypeError(`ticket ${id} was answered by ${response.status}`);
  return ticketDetail.parse(fromApiJson(await response.json()));
}

/** A ticket with all that its page shows; by id, as two addresses may lead to it. */
export const ticketQuery = (id: string) => queryOptions({ queryKey: ["ticket", id], queryFn: ({ signal }) => fetchTicket(id, signal) });
