"use client";

import type { AnalysisActions } from "@/components/analysis/analysis-actions";
import { StaffTicket } from "@/components/ticket-page/staff-ticket";
import { RequesterTicket } from "@/components/ticket-page/requester-ticket";
import type { TicketActions, TicketReader } from "@/components/ticket-page/ticket-actions";
import { useTicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { GoneTicket } from "./gone-ticket";
import { useTicketDetail } from "./use-ticket-detail";

interface TicketViewProps {
  id: string;
  reader: TicketReader;
  actions: TicketActions;
  analysisActions: AnalysisActions;
}

/** A ticket as it is now, for who handles it or for who reported it. */
export function TicketView({ id, reader, actions, analysisActions }: TicketViewProps) {
  const { ticket, isGone } = useTicketDetail(id);
  const desk = useTicketDesk(ticket, reader, actions);
  if (isGone) return <GoneTicket />;
  return reader.isStaff ? <StaffTicket desk={desk} analysisActions={analysisActions} /> : <RequesterTicket desk={desk} />;
}
