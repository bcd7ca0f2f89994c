import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as later } from "node:timers/promises";

export interface WorkerProcess {
  /** Dead at once, as after a power cut of its machine. */
  kill(): Promise<void>;
  end(): Promise<void>;
  isEnded(): boolean;
  ended: Promise<void>;
}

const READY_WITHIN_MS = 30_000;

const isEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function answersHealth(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (child.exitCode === null && performance.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.ok) return;
    await later(50);
  }
  throw new TypeError(`the worker on port ${port} did not become ready`);
}

/** Starts a worker as `npm run worker` does, and waits until it takes jobs. */
export async function startWorkerProcess(environment: Record<string, string>, port: number): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { NODE_ENV: "production", ...environment, WORKER_METRICS_PORT: String(port) },
    stdio: "ignore",
  });
  const ended = once(child, "exit").then(() => undefined);
  await answersHealth(port, child);
  const stop = async (signal: NodeJS.Signals) => {
    if (!isEnded(child)) child.kill(signal);
    await ended;
  };
  return { kill: () => stop("SIGKILL"), end: () => stop("SIGTERM"), isEnded: () => isEnded(child), ended };
}
