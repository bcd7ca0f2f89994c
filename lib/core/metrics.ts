import { collectDefaultMetrics, Registry } from "prom-client";
import { analysisMetrics } from "./metrics-of-analyses";
import { gauges } from "./metrics-of-state";
import { ticketMetrics } from "./metrics-of-tickets";
import { workMetrics } from "./metrics-of-work";
import { perProcess } from "./per-process";

/** The library's gauges that are named like counters; each has a twin by type beside it. */
const MISNAMED = ["nodejs_active_handles_total", "nodejs_active_requests_total", "nodejs_active_resources_total"];

function register() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  return { registry, ...workMetrics(registers), ...ticketMetrics(registers), ...analysisMetrics(registers), ...gauges(registers) };
}

export type Metrics = ReturnType<typeof register>;

/** The metrics of this process, all with the prefix desk_ beside the process' own: docs/operations/metrics.md tells of each. */
export const metrics = (): Metrics => perProcess("metrics", register);
