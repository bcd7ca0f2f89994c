"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ticketQuery } from "@/components/tickets/ticket-query";
import type { TicketDetail } from "@/lib/tickets/schema";

/** The ticket as this tab knows it. */
export function useTicketCache(ticket: TicketDetail) {
  const queries = useQueryClient();
  const query = ticketQuery(ticket.id);
  /** Before the desk has answered; what is being read meanwhile would undo it. */
  const show = async (part: Partial<TicketDetail>) => {
    await queries.cancelQueries({ queryKey: query.queryKey });
    queries.setQueryData(query.queryKey, (known) => known && { ...known, ...part });
  };
  const refresh = () => void queries.invalidateQueries({ queryKey: query.queryKey });
  return {
    /** Also from a closure that was made before the last change. */
    current: (): TicketDetail => queries.getQueryData(query.queryKey) ?? ticket,
    show,
    refresh,
    /** What the desk has answered, and then what else has changed by it: the history does. */
    settle: async (part: Partial<TicketDetail>) => {
      await show(part);
      refresh();
    },
    /** As the desk has it now. Throws where it cannot be reached. */
    read: (): Promise<TicketDetail> => queries.fetchQuery({ ...query, staleTime: 0 }),
  };
}

export type TicketCache = ReturnType<typeof useTicketCache>;
