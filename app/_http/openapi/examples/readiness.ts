import type { z } from "zod";
import type { liveness, Readiness } from "@/lib/health/schema";

const since = new Date("2026-11-24T06:00:04.000Z");

export const LIVENESS: z.infer<typeof liveness> = { status: "ok", eventLoop: { p99Ms: 4, maxMs: 31, seconds: 42 } };

/** A desk whose language model is not there: it answers from what it has. */
export const READINESS: Readiness = {
  status: "degraded",
  dependencies: {
    database: { state: "ready", since },
    migrations: { state: "ready", since },
    queue: { state: "ready", since },
    cache: { state: "ready", since },
    worker: { state: "ready", since },
    embeddingModel: { state: "ready", since, model: "deskwise/e5-small-desk" },
    llm: { state: "down", since, model: "llama3.2:3b", fault: "llm_unreachable" },
  },
  degraded: ["llm"],
};
