import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TicketDetail } from "@/lib/tickets/schema";
import { HistoryEntry } from "./history-entry";

interface TicketHistoryProps {
  ticket: TicketDetail;
  nameOf: (employeeId: string) => string;
}

/** Moments that only say again when the status changed. */
const TOLD_BY_STATUS = ["first_response_at", "resolved_at", "closed_at"];

/** Newest last, as it happened; folded, as the conversation tells what matters of it. */
export function TicketHistory({ ticket, nameOf }: TicketHistoryProps) {
  const t = useTranslations("TicketPage");
  const entries = ticket.history.filter(({ changedField }) => !TOLD_BY_STATUS.includes(changedField));
  return (
    <details className="group rounded-lg border bg-surface">
      <summary className="flex min-h-10 items-center gap-1.5 rounded-lg px-4 py-1.5">
        <ChevronRight aria-hidden className="-ml-1 size-4 text-quiet transition-transform group-open:rotate-90" />
        <h2 className="text-sm font-semibold">{t("history")}</h2>
        <span className="text-xs text-quiet tabular">{entries.length}</span>
      </summary>
      <ol className="border-t px-4 py-3">
        {entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} nameOf={nameOf} />
        ))}
      </ol>
    </details>
  );
}
