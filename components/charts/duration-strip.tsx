import type { Duration } from "@/lib/stats/schema";
import { logPlace } from "./scale";

interface DurationStripProps {
  duration: Duration;
  /** The ends of the axis, in seconds. */
  least: number;
  most: number;
}

/** From what half took to what nearly all took: a disc, a tick, a ring, on one axis of logarithms. Says nothing that its row does not. */
export function DurationStrip({ duration: { p50Seconds, p90Seconds, p95Seconds }, least, most }: DurationStripProps) {
  if (p50Seconds === null || p90Seconds === null || p95Seconds === null) return null;
  const [half, nine, nearly] = [p50Seconds, p90Seconds, p95Seconds].map((seconds) => logPlace(seconds, least, most));
  return (
    <span aria-hidden className="relative mx-1.5 block h-3">
      <span className="absolute top-1/2 h-px -translate-y-1/2 bg-accent" style={{ left: `${half}%`, right: `${100 - (nearly ?? 0)}%` }} />
      <span className="absolute top-1/2 size-2 -translate-1/2 rounded-full bg-accent" style={{ left: `${half}%` }} />
      <span className="absolute top-1/2 h-2.5 w-0.5 -translate-1/2 bg-accent" style={{ left: `${nine}%` }} />
      <span className="absolute top-1/2 size-2 -translate-1/2 rounded-full border border-accent bg-surface" style={{ left: `${nearly}%` }} />
    </span>
  );
}
