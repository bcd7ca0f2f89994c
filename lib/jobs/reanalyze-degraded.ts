import { z } from "zod";
import { defineJob } from "./define-job";

/** What is there again: the embedding model, the vectors of every document, the language model. */
const RECOVERIES = ["embedding", "vectors", "llm"] as const;

export type Recovery = (typeof RECOVERIES)[number];

/** Sent when a model has come back, its key being which; it sends itself on until no ticket is left. */
export const reanalyzeDegradedJob = defineJob({
  name: "reanalyze-degraded",
  payload: z.object({ recovery: z.enum(RECOVERIES) }),
  retry: { limit: 3, delaySeconds: 5 },
  expireInSeconds: 300,
  concurrency: 1,
  isSingle: true,
});
