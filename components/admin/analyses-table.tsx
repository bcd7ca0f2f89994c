import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { StageTimes } from "@/components/analysis/stage-times";
import { Elapsed } from "@/components/time/elapsed";
import { RelativeTime } from "@/components/time/relative-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { AnalysisPath } from "@/lib/ai-health/schema";

/** Which path each analysis took, and why it took no better one. */
export function AnalysesTable({ analyses }: { analyses: AnalysisPath[] }) {
  const t = useTranslations("AiHealth");
  const causes = useTranslations("Causes");
  const sources = useTranslations("AnalysisSources");
  const degradations = useTranslations("Degradations");
  const verdicts = useTranslations("Verdicts");
  const languages = useTranslations("Languages");
  const format = useFormatter();
  const columns: RecordColumn<AnalysisPath>[] = [
    {
      key: "ticket",
      label: t("ticket"),
      isName: true,
      width: "9rem",
      render: ({ id, ticketNumber }) => (
        <Link href={`/admin/records/ai-responses/${id}`} prefetch={false} className="tabular hover:underline">
          {ticketNumber}
        </Link>
      ),
    },
    {
      key: "path",
      label: t("path"),
      width: "minmax(0,1fr)",
      render: ({ source, modelUsed, cause, language }) => (
        <span>
          {source ? sources(source) : t("underWay")}
          <span className="block text-xs text-quiet">{[source === "llm" ? modelUsed : null, causes(cause), languages(language)].filter(Boolean).join(" · ")}</span>
        </span>
      ),
    },
    {
      key: "why",
      label: t("why"),
      width: "minmax(0,2fr)",
      render: ({ degraded, sourcesDropped }) =>
        degraded.length === 0 ? (
          <span className="text-quiet">{t("bestPath")}</span>
        ) : (
          <ul className="flex flex-col gap-0.5">
            {degraded.map(({ degradation }) => (
              <li key={degradation}>
                {degradations(degradation)}
                {degradation === "sources_dropped" && ` (${format.number(sourcesDropped)})`}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: "confidence",
      label: t("confidence"),
      align: "right",
      width: "6rem",
      render: ({ confidenceScore, confidenceBasis, confidenceN }) => (
        <span className="tabular" title={confidenceBasis ? t(`basisIs.${confidenceBasis}`, { n: confidenceN ?? 0 }) : undefined}>
          {confidenceScore === null ? "–" : format.number(confidenceScore, { style: "percent", maximumFractionDigits: 0 })}
        </span>
      ),
    },
    { key: "verdict", label: t("verdict"), width: "6.5rem", render: ({ verdict }) => (verdict ? verdicts(verdict) : <span className="text-quiet">{verdicts("none")}</span>) },
    {
      key: "took",
      label: t("took"),
      width: "10rem",
      render: ({ processingTimeMs, stage, stages }) => (
        <span>
          {processingTimeMs === null ? "–" : <Elapsed milliseconds={processingTimeMs} />}
          <span className="block text-xs text-quiet">
            <StageTimes analysis={{ stage, stages }} />
          </span>
        </span>
      ),
    },
    { key: "made", label: t("made"), align: "right", width: "6rem", render: ({ createdAt }) => <RelativeTime value={createdAt} className="text-quiet" /> },
  ];
  return <RecordTable caption={t("analyses")} columns={columns} rows={analyses} keyOf={({ id }) => id} />;
}
