"use client";

import { AnalysisAnnouncement } from "@/components/analysis/analysis-announcement";
import { AnalysisPanel } from "@/components/analysis/analysis-panel";
import { RequesterNote } from "./requester-note";
import { TicketDescription } from "./ticket-description";
import { TicketHeader } from "./ticket-header";
import { TicketHistory } from "./ticket-history";
import { TicketProperties } from "./ticket-properties";
import { TicketResolution } from "./ticket-resolution";
import { useTicketDetail } from "./use-ticket-detail";

interface TicketViewProps {
  id: string;
  reader: { id: string; name: string; seesAnalyses: boolean };
}

/** On phones the analysis follows the description; on wide screens it stands beside both and history. */
export function TicketView({ id, reader }: TicketViewProps) {
  const ticket = useTicketDetail(id);
  return (
    <article className="flex flex-col gap-5">
      <TicketHeader ticket={ticket} />
      <TicketProperties ticket={ticket} />
      <div className="grid items-start gap-5 lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div className="flex min-w-0 flex-col gap-5 lg:col-start-1">
          <TicketDescription ticket={ticket} />
          {ticket.resolution && <TicketResolution text={ticket.resolution} language={ticket.language} />}
        </div>
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {reader.seesAnalyses ? <AnalysisPanel ticket={ticket} /> : <RequesterNote status={ticket.status} />}
        </div>
        <div className="min-w-0 lg:col-start-1">
          <TicketHistory ticket={ticket} reader={reader} />
        </div>
      </div>
      {reader.seesAnalyses && <AnalysisAnnouncement ticket={ticket} />}
    </article>
  );
}
