import { setTimeout as later } from "node:timers/promises";
import type { StackProcess } from "./stack-desk";

export interface KeptRunning {
  /** kill -9; resolves when the next one is there, which is started after `pauseMs`. */
  kill(pauseMs?: number): Promise<void>;
  /** How often it ended by itself. */
  crashes(): number;
  /** What it said before it ended by itself. */
  lastWords: string[][];
  end(): Promise<void>;
}

/** As restart policies wait. */
export const RESTART_MS = 1_000;

/** Starts a process again whenever it is gone, as a restart policy does. */
export async function keepRunning(start: () => Promise<StackProcess>): Promise<KeptRunning> {
  const lastWords: string[][] = [];
  let isOver = false;
  let isKilled = false;
  let back = Promise.withResolvers<void>();
  let current = await start();
  let pause = RESTART_MS;
  const startAgain = async (): Promise<void> => {
    for (;;) {
      await later(pause);
      pause = RESTART_MS;
      const next = await start().catch((error: unknown) => void lastWords.push([String(error)]));
      if (next) return void (current = next);
    }
  };
  const watch = async () => {
    for (;;) {
      await current.ended;
      if (isOver) return;
      if (!isKilled) lastWords.push(current.lines.slice(-5));
      isKilled = false;
      await startAgain();
      back.resolve();
    }
  };
  const watched = watch();
  return {
    kill: async (pauseMs = RESTART_MS) => {
      pause = pauseMs;
      back = Promise.withResolvers();
      isKilled = true;
      await current.end("SIGKILL");
      await back.promise;
    },
    crashes: () => lastWords.length,
    lastWords,
    end: async () => {
      isOver = true;
      await current.end();
      await watched;
    },
  };
}
