import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { TicketDetail } from "@/lib/tickets/schema";
import { HistoryEntry } from "./history-entry";

interface TicketHistoryProps {
  ticket: TicketDetail;
  reader: { id: string; name: string };
}

/** Moments that only say again when the status changed. */
const TOLD_BY_STATUS = ["first_response_at", "resolved_at", "closed_at"];

/** Newest last, as it happened. */
export function TicketHistory({ ticket, reader }: TicketHistoryProps) {
  const t = useTranslations("TicketPage");
  const names = new Map([[ticket.employeeId, ticket.employeeNameSnapshot], [reader.id, reader.name]]);
  return (
    <Panel title={t("history")}>
      <ol className="px-4 py-3">
        {ticket.history.filter(({ changedField }) => !TOLD_BY_STATUS.includes(changedField)).map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} nameOf={(id) => names.get(id) ?? id} />
        ))}
      </ol>
    </Panel>
  );
}
