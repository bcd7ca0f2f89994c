import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { perProcess } from "@/lib/core/per-process";

const QUICK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

function analysisMetrics(registers: Registry[]) {
  return {
    analyses: new Counter({
      name: "desk_analysis_total",
      help: "Analyses ended, by how they were made",
      labelNames: ["source", "outcome"] as const,
      registers,
    }),
    analysisDuration: new Histogram({
      name: "desk_analysis_duration_seconds",
      help: "Work on an analysis, from its first stage to its last",
      labelNames: ["source"] as const,
      buckets: SLOW,
      registers,
    }),
    analysisStageDuration: new Histogram({
      name: "desk_analysis_stage_duration_seconds",
      help: "Work on one stage of an analysis",
      labelNames: ["stage"] as const,
      buckets: SLOW,
      registers,
    }),
    timeToAnalysis: new Histogram({
      name: "desk_time_to_analysis_seconds",
      help: "Time from a request for an analysis to its end",
      buckets: SLOW,
      registers,
    }),
    aiFeedback: new Counter({
      name: "desk_ai_feedback_total",
      help: "Verdicts on analyses",
      labelNames: ["verdict"] as const,
      registers,
    }),
    llmTokens: new Counter({
      name: "desk_llm_tokens_total",
      help: "Tokens read and written by the language model",
      labelNames: ["kind"] as const,
      registers,
    }),
  };
}

function register() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    ...analysisMetrics(registers),
    httpRequestDuration: new Histogram({
      name: "desk_http_request_duration_seconds",
      help: "Time from a request to its answer",
      labelNames: ["method", "route", "status"] as const,
      buckets: QUICK,
      registers,
    }),
    ticketsCreated: new Counter({
      name: "desk_tickets_created_total",
      help: "Tickets created",
      labelNames: ["category", "source"] as const,
      registers,
    }),
    jobDuration: new Histogram({
      name: "desk_job_duration_seconds",
      help: "Time a job took in a worker",
      labelNames: ["queue", "outcome"] as const,
      buckets: SLOW,
      registers,
    }),
    cacheRequests: new Counter({
      name: "desk_cache_requests_total",
      help: "Questions to the cache: hit, miss, or outage while it is away",
      labelNames: ["result"] as const,
      registers,
    }),
    embeddingDocuments: new Gauge({
      name: "desk_embedding_documents",
      help: "Documents that are embedded anew: done and missing",
      labelNames: ["state"] as const,
      registers,
    }),
    eventsClients: new Gauge({
      name: "desk_events_clients",
      help: "Open event streams",
      registers,
    }),
    eventsReads: new Counter({
      name: "desk_events_reads_total",
      help: "Times that the database was asked for new events, for all streams together",
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof register>;

/** The metrics of this process, all with the prefix desk_ beside the process' own. */
export const metrics = (): Metrics => perProcess("metrics", register);
