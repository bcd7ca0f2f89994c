import { ANALYSIS_SOURCES, ANALYSIS_STAGES, CATEGORIES, PRIORITIES, TICKET_SOURCES, VERDICTS } from "@/db/enums";
import { metrics } from "@/lib/core/metrics";
import { JOBS } from "@/lib/jobs/registry";
import { MOVES } from "@/lib/tickets/lifecycle";

export interface Build {
  version: string;
  commit: string;
  role: "web" | "worker";
}

const WORKED_STAGES = ANALYSIS_STAGES.filter((stage) => stage !== "queued" && stage !== "done");

const each = <First, Second>(first: readonly First[], second: readonly Second[], set: (first: First, second: Second) => void): void => {
  for (const one of first) for (const other of second) set(one, other);
};

/** What may happen in either. */
function startBoth(): void {
  const { ticketTransitions, firstResponse, resolution, cacheRequests, logRecords } = metrics();
  for (const { from, to } of Object.values(MOVES)) for (const start of from) if (start !== to) ticketTransitions.inc({ from: start, to }, 0);
  for (const priority of PRIORITIES) for (const histogram of [firstResponse, resolution]) histogram.zero({ priority });
  for (const result of ["hit", "miss", "outage"]) cacheRequests.inc({ result }, 0);
  for (const level of ["warn", "error", "fatal"]) logRecords.inc({ level }, 0);
}

function startWeb(): void {
  const { ticketsCreated, aiFeedback, signIns } = metrics();
  each(CATEGORIES, TICKET_SOURCES, (category, source) => ticketsCreated.inc({ category, source }, 0));
  for (const verdict of VERDICTS) aiFeedback.inc({ verdict }, 0);
  for (const outcome of ["succeeded", "failed"]) signIns.inc({ outcome }, 0);
}

function startWorker(): void {
  const { analyses, analysisDuration, analysisStageDuration, llmTokens, llmRequestDuration, jobDuration, webhookDeliveries } = metrics();
  each(ANALYSIS_SOURCES, ["complete", "degraded", "lost"], (source, outcome) => analyses.inc({ source, outcome }, 0));
  for (const source of ANALYSIS_SOURCES) analysisDuration.zero({ source });
  for (const stage of WORKED_STAGES) analysisStageDuration.zero({ stage });
  for (const kind of ["prompt", "completion"]) llmTokens.inc({ kind }, 0);
  for (const outcome of ["completed", "timeout", "failed", "refused"]) llmRequestDuration.zero({ outcome });
  each(JOBS, ["completed", "failed", "deadletter"], ({ name: queue }, outcome) => jobDuration.zero({ queue, outcome }));
  for (const outcome of ["delivered", "retried", "failed"]) webhookDeliveries.inc({ outcome }, 0);
}

/** Says what runs, and begins at zero what can be named before it happens: a rate is seen from the first event on. */
export function startMetrics({ version, commit, role }: Build): void {
  metrics().buildInfo.set({ version, commit, role }, 1);
  startBoth();
  if (role === "web") startWeb();
  else startWorker();
}
