import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/time/exact-time";
import { remarkOf } from "@/components/tickets/use-history-sentence";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { HistoryRecord } from "@/lib/records/schema";
import { ActorName } from "./actor-name";
import { isHistoryField } from "./history-fields";
import { HistoryValue } from "./history-value";
import { TicketLink } from "./ticket-link";

interface HistoryTableProps {
  changes: HistoryRecord[];
  names: Readonly<Record<string, string>>;
}

export function HistoryTable({ changes, names }: HistoryTableProps) {
  const t = useTranslations("Records");
  const fields = useTranslations("HistoryFields");
  const value = (change: HistoryRecord, of: "oldValue" | "newValue") => <HistoryValue field={change.changedField} value={change[of]} language={change.ticketLanguage} names={names} />;
  const columns: RecordColumn<HistoryRecord>[] = [
    { key: "ticket", label: t("ticket"), isName: true, width: "minmax(0,1.6fr)", render: (change) => <TicketLink {...change} /> },
    { key: "field", label: t("field"), width: "8.5rem", render: ({ changedField }) => (isHistoryField(changedField) ? fields(changedField) : changedField) },
    { key: "old", label: t("from"), width: "minmax(0,1fr)", render: (change) => value(change, "oldValue") },
    { key: "new", label: t("to"), width: "minmax(0,1fr)", render: (change) => value(change, "newValue") },
    { key: "comment", label: t("comment"), width: "minmax(0,1fr)", render: (change) => (remarkOf(change) ? <span dir="auto" className="prose-plain">{remarkOf(change)}</span> : <span className="text-quiet">–</span>) },
    { key: "by", label: t("by"), width: "minmax(0,0.9fr)", render: ({ changedByType, changedBy }) => <ActorName type={changedByType} id={changedBy} names={names} /> },
    { key: "when", label: t("when"), align: "right", width: "9.5rem", render: ({ createdAt }) => <span className="text-quiet"><ExactTime value={createdAt} /></span> },
  ];
  return <RecordTable caption={t("ticketHistory")} columns={columns} rows={changes} keyOf={({ id }) => id} />;
}
