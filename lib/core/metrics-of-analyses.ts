import { Counter, Histogram, type Registry } from "prom-client";
import { BATCH, SLOW } from "./metric-buckets";

/** The analysis and the models behind it. */
export function analysisMetrics(registers: Registry[]) {
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
    llmRequestDuration: new Histogram({
      name: "desk_llm_request_duration_seconds",
      help: "Requests to the language model; a refused one was not sent, since the model is left alone after timeouts",
      labelNames: ["outcome"] as const,
      buckets: SLOW,
      registers,
    }),
    embeddingDuration: new Histogram({
      name: "desk_embedding_duration_seconds",
      help: "One run of the embedding model over a batch of texts",
      buckets: BATCH,
      registers,
    }),
  };
}
