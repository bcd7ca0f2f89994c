import type { Line } from "./line-plot";

/** A piece of a line, as it runs through the chart. */
export function LineKey({ tone, stroke }: Pick<Line, "tone" | "stroke">) {
  return (
    <svg aria-hidden viewBox="0 0 22 8" className={`h-2 w-5.5 shrink-0 ${tone}`}>
      <path d="M1 4h20" stroke="currentColor" strokeWidth="2" strokeDasharray={stroke === "dashed" ? "5 4" : undefined} strokeLinecap="round" />
    </svg>
  );
}
