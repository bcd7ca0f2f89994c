"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLiveStatus } from "@/components/live/live-events-provider";
import { useDeskEvents } from "@/components/live/use-desk-events";
import type { TicketDetail } from "@/lib/tickets/schema";
import { TicketGone, ticketQuery } from "./ticket-query";

const POLL_MS = 5_000;
/** While events arrive they are believed, but a proxy that holds them back must not hide the analysis for ever. */
const CHECK_MS = 15_000;
/** How soon an answer is seen where no events come. */
const LOOK_MS = 30_000;

/** The ticket as it is now: read again at each of its events and, where those fail, every 5 s until its analysis is there, then more calmly. `isGone`: it was there, and is no longer for this reader. */
export function useTicketDetail(id: string): { ticket: TicketDetail; isGone: boolean } {
  const queries = useQueryClient();
  const query = ticketQuery(id);
  const live = useLiveStatus() === "live";
  useDeskEvents((event) => {
    if (event.type === "resumed" || event.ticketId === id) void queries.invalidateQueries({ queryKey: query.queryKey });
  });
  const { data, error } = useSuspenseQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data?.analysisUnderWay ? (live ? CHECK_MS : POLL_MS) : live ? false : LOOK_MS),
  });
  const isUnderWay = data.analysisUnderWay !== null;
  // What happened between the server's reading and the first event that can be heard is heard from nobody.
  useEffect(() => {
    if (live && isUnderWay) void queries.invalidateQueries({ queryKey: ticketQuery(id).queryKey });
  }, [live, isUnderWay, id, queries]);
  return { ticket: data, isGone: error instanceof TicketGone };
}
