import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { Elapsed } from "@/components/time/elapsed";
import { ExactTime } from "@/components/time/exact-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { AiResponseRecord } from "@/lib/records/schema";
import { TicketLink } from "./ticket-link";

export function AiResponsesTable({ responses }: { responses: AiResponseRecord[] }) {
  const t = useTranslations("Records");
  const sources = useTranslations("AnalysisSources");
  const verdicts = useTranslations("Verdicts");
  const format = useFormatter();
  const columns: RecordColumn<AiResponseRecord>[] = [
    {
      key: "id",
      label: t("id"),
      isName: true,
      width: "5rem",
      render: ({ id }) => (
        <Link href={`/admin/records/ai-responses/${id}`} prefetch={false} className="tabular text-accent hover:underline">
          {id}
        </Link>
      ),
    },
    { key: "ticket", label: t("ticket"), width: "minmax(0,2.4fr)", render: (response) => <TicketLink {...response} /> },
    { key: "category", label: t("category"), width: "8rem", render: ({ suggestedCategory }) => (suggestedCategory ? <Facet category={suggestedCategory} /> : "–") },
    { key: "confidence", label: t("confidence"), align: "right", width: "6rem", render: ({ confidenceScore }) => (confidenceScore === null ? "–" : format.number(confidenceScore, { style: "percent", maximumFractionDigits: 0 })) },
    { key: "source", label: t("source"), width: "minmax(0,1.2fr)", render: ({ source }) => (source ? sources(source) : t("underWay")) },
    { key: "model", label: t("model"), width: "minmax(0,1fr)", render: ({ modelUsed }) => modelUsed ?? "–" },
    { key: "verdict", label: t("verdict"), width: "7rem", render: ({ verdict }) => (verdict ? verdicts(verdict) : <span className="text-quiet">{verdicts("none")}</span>) },
    { key: "took", label: t("took"), align: "right", width: "5rem", render: ({ processingTimeMs }) => (processingTimeMs === null ? "–" : <Elapsed milliseconds={processingTimeMs} />) },
    { key: "made", label: t("made"), align: "right", width: "9.5rem", render: ({ createdAt }) => <span className="text-quiet"><ExactTime value={createdAt} /></span> },
  ];
  return <RecordTable caption={t("aiResponses")} columns={columns} rows={responses} keyOf={({ id }) => id} />;
}
