import { areaPath, linePath } from "./scale";

export interface Line {
  key: string;
  values: readonly number[];
  /** A token's text colour. */
  tone: string;
  /** Told apart without colour too. */
  stroke: "solid" | "dashed";
}

interface LinePlotProps {
  title: string;
  description: string;
  lines: readonly Line[];
  ticks: readonly number[];
}

const DASHES = { solid: undefined, dashed: "5 4" };

/** Lines over a grid, stretched to any width without stretching the strokes. */
export function LinePlot({ title, description, lines, ticks }: LinePlotProps) {
  const top = ticks.at(-1) ?? 1;
  const [first] = lines;
  return (
    <svg role="img" aria-label={`${title}. ${description}`} viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
      {ticks.map((tick) => (
        <line key={tick} x1="0" x2="100" y1={100 - (100 * tick) / top} y2={100 - (100 * tick) / top} stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
      ))}
      {first && <path d={areaPath(first.values, top)} className={first.tone} fill="currentColor" opacity="0.09" />}
      {lines.map(({ key, values, tone, stroke }) => (
        <path
          key={key}
          d={linePath(values, top)}
          className={tone}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeDasharray={DASHES[stroke]}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
