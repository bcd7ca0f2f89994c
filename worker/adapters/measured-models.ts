import { type Generator, isModelError } from "@/lib/ai/ports";
import { metrics } from "@/lib/core/metrics";

type Failure = "timeout" | "failed" | "refused";

/** Null for a call that its own caller ended: it says nothing of the model. */
function outcomeOf(error: unknown, signal: AbortSignal | undefined): Failure | null {
  if (!isModelError(error)) return signal?.aborted ? null : "failed";
  return error.fault === "timeout" ? "timeout" : error.fault === "skipped" ? "refused" : "failed";
}

/** The generator with its breaker, each call timed by how it ended. */
export const measuredGenerator = <G extends Generator>(generator: G): G => ({
  ...generator,
  generate: async (request) => {
    const stop = metrics().llmRequestDuration.startTimer();
    try {
      const generation = await generator.generate(request);
      stop({ outcome: "completed" });
      return generation;
    } catch (error) {
      const outcome = outcomeOf(error, request.signal);
      if (outcome) stop({ outcome });
      throw error;
    }
  },
});

/** Runs one batch of the embedding model, timed if it ends well: a model that fails at once is not a fast one. */
export async function measuredBatch<Result>(run: () => Promise<Result>): Promise<Result> {
  const stop = metrics().embeddingDuration.startTimer();
  const result = await run();
  stop();
  return result;
}
