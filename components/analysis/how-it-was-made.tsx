import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/time/elapsed";
import { ExactTime } from "@/components/time/exact-time";
import { Notice } from "@/components/ui/notice";
import type { Analysis } from "@/lib/analysis/schema";
import { Fact } from "./fact";
import { Section } from "./section";
import { StageTimes } from "./stage-times";

/** What the suggestion itself says already. */
const SAID_ABOVE = ["unsure", "nothing_similar"];

/** Whence the suggestion, why no better path was taken and, unfolded, by which models and in what time. */
export function HowItWasMade({ analysis }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  const sources = useTranslations("AnalysisSources");
  const degradations = useTranslations("Degradations");
  const { source, modelUsed, embeddingModel, processingTimeMs, completedAt, degraded, sourcesDropped } = analysis;
  const amiss = degraded.filter((degradation) => !SAID_ABOVE.includes(degradation));
  return (
    <Section title={t("howMade")} isFirst>
      {amiss.length > 0 && (
        <Notice tone="calm">
          <ul className="flex flex-col gap-1">
            {amiss.map((degradation) => (
              <li key={degradation}>{degradations(degradation)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details className="group">
        <summary className="-ml-1 flex min-h-6 w-fit list-none items-center gap-1 rounded-sm pr-1 text-xs text-quiet hover:text-ink">
          <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
          {t("details")}
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pt-1 text-xs">
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
      </details>
    </Section>
  );
}
