import PQueue from "p-queue";
import { type Generation, type GenerationRequest, type Generator, ModelError, type ModelState } from "./ports";

export interface TurnsOptions {
  /** Calls at one time, at most. */
  most: number;
  /** What a call may take. A quarter of it is what one waits for its turn. */
  timeoutMs: number;
  now: () => Date;
}

export interface GeneratorInTurns extends Generator {
  /** `down` from the first call that waited in vain until no call is left. */
  turns(): ModelState;
  /** Whether no call is under way. */
  isIdle(): boolean;
  /** Calls that are let through at one time now; Infinity where that is as many as there may ever be. */
  atOnce(): number;
}

/**
 * A server on a bare processor answers one call after another, and calls that wait there use up their time. So they wait
 * here for their turn: one at a time at first, one more after each that took less than a quarter of its time, one less
 * after each that took more than half of it, and one alone again after a timeout. One that waits too long fails with `busy`.
 */
export function inTurns<G extends Generator>(generator: G, { most, timeoutMs, now }: TurnsOptions): G & GeneratorInTurns {
  const { model } = generator;
  const line = new PQueue({ concurrency: 1 });
  let turns: ModelState = { state: "unknown", model, since: now() };
  line.addEventListener("idle", () => {
    if (turns.state === "down") turns = { state: "ready", model, since: now() };
  });

  function settle(tookMs: number): void {
    const change = tookMs < timeoutMs / 4 ? 1 : tookMs > timeoutMs / 2 ? -1 : 0;
    line.concurrency = Math.min(most, Math.max(1, line.concurrency + change));
  }

  async function timed(request: GenerationRequest): Promise<Generation> {
    const startedAt = now().getTime();
    try {
      const generation = await generator.generate(request);
      settle(now().getTime() - startedAt);
      return generation;
    } catch (error) {
      if (error instanceof ModelError && error.fault === "timeout") line.concurrency = 1;
      throw error;
    }
  }

  async function generate(request: GenerationRequest): Promise<Generation> {
    const patience = new AbortController();
    const giveUp = () => {
      if (turns.state !== "down") turns = { state: "down", model, fault: "busy", since: now() };
      patience.abort(new ModelError("busy", `${model} has had others to answer for too long`));
    };
    const timer = setTimeout(giveUp, timeoutMs / 4);
    const signal = AbortSignal.any([patience.signal, ...(request.signal ? [request.signal] : [])]);
    const begin = () => {
      clearTimeout(timer);
      return timed(request);
    };
    return line.add(begin, { signal }).finally(() => clearTimeout(timer));
  }

  return { ...generator, generate, turns: () => turns, isIdle: () => line.pending === 0, atOnce: () => (line.concurrency < most ? line.concurrency : Infinity) };
}
