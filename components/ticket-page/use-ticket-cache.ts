"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ticketQuery } from "@/components/tickets/ticket-query";
import type { TicketDetail } from "@/lib/tickets/schema";

/** The ticket as this tab knows it. */
export function useTicketCache(ticket: TicketDetail) {
  const queries = useQueryClient();
  const query = ticketQuery(ticket.id);
  return {
    /** Also from a closure that was made before the last change. */
    current: (): TicketDetail => queries.getQueryData(query.queryKey) ?? ticket,
    /** Before the desk has answered; what is being read meanwhile would undo it. */
    show: async (part: Partial<TicketDetail>) => {
      await queries.cancelQueries({ queryKey: query.queryKey });
      queries.setQueryData(query.queryKey, (known) => known && { ...known, ...part });
    },
    refresh: () => void queries.invalidateQueries({ queryKey: query.queryKey }),
    /** As the desk has it now. Throws where it cannot be reached. */
    read: (): Promise<TicketDetail> => queries.fetchQuery({ ...query, staleTime: 0 }),
  };
}

export type TicketCache = ReturnType<typeof useTicketCache>;
