import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/time/exact-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { DeedEntry } from "@/lib/audit/schema";
import { ActorName } from "./actor-name";
import { AuditDetails } from "./audit-details";
import { AuditSubject } from "./audit-subject";

interface AuditTableProps {
  deeds: DeedEntry[];
  names: Readonly<Record<string, string>>;
}

export function AuditTable({ deeds, names }: AuditTableProps) {
  const t = useTranslations("Audit");
  const actions = useTranslations("AuditActions");
  const columns: RecordColumn<DeedEntry>[] = [
    { key: "action", label: t("action"), isName: true, width: "minmax(0,1.3fr)", render: ({ action }) => actions(action) },
    { key: "subject", label: t("subject"), width: "minmax(0,1fr)", render: ({ subject }) => <AuditSubject subject={subject} names={names} /> },
    { key: "actor", label: t("actor"), width: "minmax(0,1fr)", render: ({ actorType, actor }) => <ActorName type={actorType} id={actor} names={names} /> },
    { key: "details", label: t("details"), width: "minmax(0,1.3fr)", render: ({ details }) => <AuditDetails details={details} /> },
    { key: "when", label: t("when"), width: "11rem", align: "right", render: ({ createdAt }) => <span className="tabular text-quiet"><ExactTime value={createdAt} /></span> },
  ];
  return <RecordTable caption={t("heading")} columns={columns} rows={deeds} keyOf={({ id }) => id} />;
}
