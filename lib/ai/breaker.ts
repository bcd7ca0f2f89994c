import type { BreakerState } from "./llm-state";
import { type Generation, type GenerationRequest, type Generator, ModelError, type ModelFault, type ModelState } from "./ports";

export interface BreakerOptions {
  now: () => Date;
  /** Timeouts in a row after which the generator is left alone. */
  failures: number;
  /** Milliseconds after which one call may try it again. */
  probeAfterMs: number;
}

export interface GuardedGenerator extends Generator {
  /** What the last call found; `skipped` calls find nothing. */
  state(): ModelState;
  breaker(): BreakerState;
}

/**
 * A slow model would cost every ticket its whole timeout. After some timeouts in a row calls fail at once with the
 * fault `skipped`; from time to time one goes through, and its success opens the way again.
 */
export function withBreaker<G extends Generator>(generator: G, options: BreakerOptions): G & GuardedGenerator {
  const { now, failures, probeAfterMs } = options;
  let timeoutsInARow = 0;
  let leftAloneSince: Date | null = null;
  let openSince: Date | null = null;
  let probing = false;
  let state: ModelState = { state: "unknown", model: generator.model, since: now() };

  /** Whether this call is the one that may try; throws for the others. */
  function admit(): boolean {
    if (!leftAloneSince) return false;
    if (!probing && now().getTime() - leftAloneSince.getTime() >= probeAfterMs) return true;
    throw new ModelError("skipped", `${generator.model} is left alone after ${failures} timeouts in a row`);
  }

  function settle(isProbe: boolean, fault?: ModelFault): void {
    const found = fault ? "down" : "ready";
    if (state.state !== found || state.fault !== fault) {
      state = { state: found, model: generator.model, since: now(), ...(fault ? { fault } : {}) };
    }
    timeoutsInARow = fault === "timeout" ? timeoutsInARow + 1 : 0;
    if (!fault) leftAloneSince = null;
    else if (isProbe || (!leftAloneSince && timeoutsInARow >= failures)) leftAloneSince = now();
    openSince = leftAloneSince && (openSince ?? leftAloneSince);
  }

  async function generate(request: GenerationRequest): Promise<Generation> {
    const isProbe = admit();
    if (isProbe) probing = true;
    try {
      const generation = await generator.generate(request);
      settle(isProbe);
      return generation;
    } catch (error) {
      if (error instanceof ModelError) settle(isProbe, error.fault);
      throw error;
    } finally {
      if (isProbe) probing = false;
    }
  }

  const breaker = (): BreakerState => ({ state: openSince === null ? "closed" : probing ? "half_open" : "open", since: openSince });

  return { ...generator, generate, state: () => state, breaker };
}
