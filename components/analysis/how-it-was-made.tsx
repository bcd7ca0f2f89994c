import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/time/elapsed";
import { ExactTime } from "@/components/time/exact-time";
import { Notice } from "@/components/ui/notice";
import type { Analysis } from "@/lib/analysis/schema";
import { Fact } from "./fact";
import { Section } from "./section";
import { StageTimes } from "./stage-times";

/** Whence the suggestion, by which models, in what time, and why no better path was taken. */
export function HowItWasMade({ analysis }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  const sources = useTranslations("AnalysisSources");
  const degradations = useTranslations("Degradations");
  const { source, modelUsed, embeddingModel, processingTimeMs, completedAt, degraded, sourcesDropped } = analysis;
  return (
    <Section title={t("howMade")}>
      {degraded.length > 0 && (
        <Notice tone="calm">
          <ul className="flex flex-col gap-1">
            {degraded.map((degradation) => (
              <li key={degradation}>{degradations(degradation)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
        {source && <Fact name={t("source")}>{sources(source)}</Fact>}
        {source === "llm" && modelUsed && <Fact name={t("model")}>{modelUsed}</Fact>}
        {embeddingModel && <Fact name={t("embeddingModel")}>{embeddingModel}</Fact>}
        {sourcesDropped > 0 && <Fact name={t("dropped")}>{sourcesDropped}</Fact>}
        {processingTimeMs !== null && (
          <Fact name={t("time")}>
            <Elapsed milliseconds={processingTimeMs} />
          </Fact>
        )}
        <Fact name={t("stages")}>
          <StageTimes analysis={analysis} />
        </Fact>
        {completedAt && (
          <Fact name={t("made")}>
            <ExactTime value={completedAt} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}
