import PQueue from "p-queue";
import { type Generation, type GenerationRequest, type Generator, ModelError } from "./ports";

export interface TurnsOptions {
  /** Calls at one time, at most. */
  most: number;
  /** What a call may take. */
  timeoutMs: number;
  /** Milliseconds, on any clock that only goes forward. */
  clock: () => number;
}

/**
 * A server on a bare processor answers one call after another, and calls that wait there use up their time. So they wait
 * here for their turn: one at a time at first, one more after each that took less than a quarter of its time, one less
 * after each that took more than half of it, and one alone again after a timeout.
 */
export function inTurns<G extends Generator>(generator: G, { most, timeoutMs, clock }: TurnsOptions): G {
  const line = new PQueue({ concurrency: 1 });

  function settle(tookMs: number): void {
    const change = tookMs < timeoutMs / 4 ? 1 : tookMs > timeoutMs / 2 ? -1 : 0;
    line.concurrency = Math.min(most, Math.max(1, line.concurrency + change));
  }

  async function timed(request: GenerationRequest): Promise<Generation> {
    const startedAt = clock();
    try {
      const generation = await generator.generate(request);
      settle(clock() - startedAt);
      return generation;
    } catch (error) {
      if (error instanceof ModelError && error.fault === "timeout") line.concurrency = 1;
      throw error;
    }
  }

  const generate = (request: GenerationRequest) => line.add(() => timed(request), request.signal ? { signal: request.signal } : {});
  return { ...generator, generate };
}
