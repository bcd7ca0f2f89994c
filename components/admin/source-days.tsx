import { useTranslations } from "next-intl";
import { ANALYSIS_SOURCES } from "@/db/enums";
import type { AiHealth } from "@/lib/ai-health/schema";

const HEIGHT = 56;
const STEP = 8;
const WIDTH = 6;

/** Told apart without colour: full, half, outlined. */
const FILLS = { llm: "fill-accent", retrieval: "fill-accent/40", rules: "fill-none stroke-edge" };

/** A column a day, stacked by how analyses were made. The table beneath says the same. */
export function SourceDays({ byDay }: Pick<AiHealth["sources"], "byDay">) {
  const t = useTranslations("AiHealth");
  const names = useTranslations("AnalysisSources");
  const highest = Math.max(1, ...byDay.map(({ llm, retrieval, rules }) => llm + retrieval + rules));
  const scale = (HEIGHT - 2) / highest;
  const column = (day: (typeof byDay)[number], index: number) => {
    let top = HEIGHT - 1;
    return ANALYSIS_SOURCES.map((source) => {
      const height = day[source] * scale;
      top -= height;
      return height > 0 && <rect key={source} x={index * STEP + 1} y={top} width={WIDTH} height={height} className={FILLS[source]} />;
    });
  };
  return (
    <figure>
      <svg role="img" aria-label={t("byDay")} viewBox={`0 0 ${byDay.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" className="h-14 w-full">
        {byDay.map((day, index) => (
          <g key={day.day}>{column(day, index)}</g>
        ))}
        <line x1="0" x2={byDay.length * STEP} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-edge" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className="flex flex-wrap gap-x-4 pt-1 text-xs text-quiet">
        {ANALYSIS_SOURCES.map((source) => (
          <span key={source} className="flex items-center gap-1.5">
            <svg aria-hidden viewBox="0 0 10 10" className="size-2.5">
              <rect x="0.5" y="0.5" width="9" height="9" className={FILLS[source]} />
            </svg>
            {names(source)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
