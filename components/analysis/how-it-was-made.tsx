import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Elapsed } from "@/components/time/elapsed";
import { ExactTime } from "@/components/time/exact-time";
import { Notice } from "@/components/ui/notice";
import type { Analysis } from "@/lib/analysis/schema";
import { Section } from "./section";
import { StageTimes } from "./stage-times";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Whence the suggestion, by which models, in what time, and why no better path was taken. */
export function HowItWasMade({ analysis }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  const sources = useTranslations("AnalysisSources");
  const degradations = useTranslations("Degradations");
  const { source, modelUsed, embeddingModel, processingTimeMs, completedAt, degraded } = analysis;
  return (
    <Section title={t("howMade")}>
      {degraded.length > 0 && (
        <Notice tone="caution">
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
