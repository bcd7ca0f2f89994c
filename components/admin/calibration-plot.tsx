import { useFormatter, useTranslations } from "next-intl";
import type { CalibrationQuality } from "@/lib/ai-health/schema";

const SIDE = 200;
const LEFT = 44;
const TOP = 10;
const BOTTOM = 30;
const TICKS = [0, 0.5, 1];

const x = (share: number) => LEFT + share * SIDE;
const y = (share: number) => TOP + (1 - share) * SIDE;

type Bin = CalibrationQuality["bins"][number];

const isJudged = (bin: Bin): bin is Bin & { meanConfidence: number; shareRight: number } => bin.n > 0;

/**
 * How often suggestions of a confidence were right: on the diagonal confidence keeps its word, below it it promises too much. A
 * disc's area grows with the analyses behind it. The table beneath says the same.
 */
export function CalibrationPlot({ quality, label }: { quality: CalibrationQuality; label: string }) {
  const t = useTranslations("AiHealth");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const judged = quality.bins.filter(isJudged);
  const most = Math.max(1, ...judged.map(({ n }) => n));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${LEFT + SIDE + TOP} ${TOP + SIDE + BOTTOM}`} className="w-full max-w-72 text-quiet">
      <rect x={LEFT} y={TOP} width={SIDE} height={SIDE} className="fill-none stroke-line" />
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} strokeDasharray="3 3" className="stroke-edge" />
      {TICKS.map((tick) => (
        <g key={tick} className="fill-current text-xs">
          <text x={LEFT - 5} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={TOP + SIDE + 14} textAnchor={tick === 1 ? "end" : "middle"}>
            {percent(tick)}
          </text>
        </g>
      ))}
      {judged.map(({ from, n, meanConfidence, shareRight }) => (
        <g key={from}>
          <line x1={x(meanConfidence)} x2={x(meanConfidence)} y1={y(meanConfidence)} y2={y(shareRight)} className="stroke-accent/50" />
          <circle cx={x(meanConfidence)} cy={y(shareRight)} r={3 + 5 * Math.sqrt(n / most)} className="fill-accent/80">
            <title>{t("binSays", { confidence: percent(meanConfidence), right: percent(shareRight), n })}</title>
          </circle>
        </g>
      ))}
      <text x={LEFT + SIDE / 2} y={TOP + SIDE + BOTTOM - 3} textAnchor="middle" className="fill-current text-xs">
        {t("confidence")}
      </text>
    </svg>
  );
}
