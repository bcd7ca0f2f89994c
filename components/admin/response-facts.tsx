import { useFormatter, useTranslations } from "next-intl";
import { StageTimes } from "@/components/analysis/stage-times";
import { Facet } from "@/components/tickets/facet";
import { Property } from "@/components/tickets/property";
import { Elapsed } from "@/components/time/elapsed";
import { ExactTime } from "@/components/time/exact-time";
import type { AiResponseDetail } from "@/lib/records/schema";

/** All that is kept of one analysis in few words. */
export function ResponseFacts({ response: { analysis, ticketCategory } }: { response: AiResponseDetail }) {
  const t = useTranslations("Records");
  const ai = useTranslations("AiHealth");
  const causes = useTranslations("Causes");
  const sources = useTranslations("AnalysisSources");
  const languages = useTranslations("Languages");
  const degradations = useTranslations("Degradations");
  const format = useFormatter();
  const { suggestedCategory, suggestedPriority, confidenceScore, confidenceBasis, confidenceN, source, degraded } = analysis;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-4 py-3 sm:grid-cols-3 lg:grid-cols-4">
      <Property name={t("category")}>{suggestedCategory ? <Facet category={suggestedCategory} /> : "–"}</Property>
      <Property name={t("ticketCategory")}>
        <Facet category={ticketCategory} />
      </Property>
      <Property name={t("priority")}>{suggestedPriority ? <Facet priority={suggestedPriority} /> : "–"}</Property>
      <Property name={t("confidence")}>
        {confidenceScore === null ? "–" : format.number(confidenceScore, { style: "percent", maximumFractionDigits: 0 })}
        {confidenceBasis && <span className="block text-xs text-quiet">{ai(`basisIs.${confidenceBasis}`, { n: confidenceN ?? 0 })}</span>}
      </Property>
      <Property name={t("source")}>{source ? sources(source) : t("underWay")}</Property>
      <Property name={t("model")}>{analysis.modelUsed ?? "–"}</Property>
      <Property name={t("embeddingModel")}>{analysis.embeddingModel ?? "–"}</Property>
      <Property name={t("language")}>{languages(analysis.language)}</Property>
      <Property name={t("cause")}>{causes(analysis.cause)}</Property>
      <Property name={t("dropped")}>{format.number(analysis.sourcesDropped)}</Property>
      <Property name={t("took")}>
        {analysis.processingTimeMs === null ? "–" : <Elapsed milliseconds={analysis.processingTimeMs} />}
        <span className="block text-xs text-quiet">
          <StageTimes analysis={analysis} />
        </span>
      </Property>
      <Property name={t("made")}>
        <ExactTime value={analysis.createdAt} />
      </Property>
      {degraded.length > 0 && (
        <Property name={t("why")}>
          <ul className="flex flex-col gap-0.5">
            {degraded.map((degradation) => (
              <li key={degradation}>{degradations(degradation)}</li>
            ))}
          </ul>
        </Property>
      )}
    </dl>
  );
}
