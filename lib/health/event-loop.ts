import { monitorEventLoopDelay } from "node:perf_hooks";
import { perProcess } from "@/lib/core/per-process";
import type { EventLoop } from "./schema";

const RESOLUTION_MS = 20;
const WINDOW_MS = 60_000;

function watch() {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return { histogram, since: performance.now() };
}

const toMs = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS) : 0);

/** How late the event loop has been since it was last asked, over the last minute at least; the first asking begins to measure. */
export function readEventLoop(): EventLoop {
  const watched = perProcess("event-loop", watch);
  const { histogram, since } = watched;
  const found = { p99Ms: toMs(histogram.percentile(99)), maxMs: toMs(histogram.max), seconds: Math.round((performance.now() - since) / 1000) };
  if (performance.now() - since > WINDOW_MS) {
    histogram.reset();
    watched.since = performance.now();
  }
  return found;
}
