import { Gauge, type Registry } from "prom-client";

/** How things are. Those that come from the database are there while it is: each process tells of the whole desk. */
export function gauges(registers: Registry[]) {
  return {
    buildInfo: new Gauge({
      name: "desk_build_info",
      help: "What runs: always 1",
      labelNames: ["version", "commit", "role"] as const,
      registers,
    }),
    queueJobs: new Gauge({
      name: "desk_queue_jobs",
      help: "Jobs of the desk that wait, run or were given up",
      labelNames: ["queue", "state"] as const,
      registers,
    }),
    queueOldestJobAge: new Gauge({
      name: "desk_queue_oldest_job_age_seconds",
      help: "For how long the oldest job that waits could have run",
      labelNames: ["queue"] as const,
      registers,
    }),
    ticketsOpen: new Gauge({
      name: "desk_tickets_open",
      help: "Tickets of the desk that are not solved",
      labelNames: ["status", "priority"] as const,
      registers,
    }),
    analysesWaiting: new Gauge({ name: "desk_analyses_waiting", help: "Open tickets whose latest analysis is not there yet", registers }),
    embeddingDocuments: new Gauge({
      name: "desk_embedding_documents",
      help: "Documents that are to have vectors of the desk's model: done and missing",
      labelNames: ["state"] as const,
      registers,
    }),
    dependencyUp: new Gauge({
      name: "desk_dependency_up",
      help: "Whether what this process needs is there; absent while it is not known",
      labelNames: ["dependency"] as const,
      registers,
    }),
    llmBreakerOpen: new Gauge({ name: "desk_llm_breaker_open", help: "Whether the language model is left alone after timeouts", registers }),
  };
}
