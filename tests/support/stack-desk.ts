import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as later } from "node:timers/promises";
import { freePort } from "@/scripts/stack/free-port";
import { envOfChild, type Variables } from "@/scripts/stack/env-of-stack";

export interface StackProcess {
  url: string;
  pid: number;
  /** Each line that it wrote, on either stream. */
  lines: string[];
  /** Sends the signal and resolves when the process is gone, with its exit code; null when a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  isEnded(): boolean;
  /** Resolves when the process is gone, however it ended. */
  ended: Promise<unknown>;
}

interface Started {
  entry: string;
  args?: readonly string[];
  env: Variables;
  url: string;
  health: string;
}

const READY_WITHIN_MS = 60_000;

const isEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Resolves when the address answers at all below 500. Rejects when the time is over or `isHopeless`. */
export async function awaitAddress(url: string, isHopeless: () => boolean = () => false, withinMs = READY_WITHIN_MS): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isHopeless() && performance.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    await response?.body?.cancel();
    if (response && response.status < 500) return;
    await later(100);
  }
  throw new Error(`${url} did not answer`);
}

async function start({ entry, args = [], env, url, health }: Started): Promise<StackProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", entry, ...args, "--with-parent"], { env: envOfChild(env), stdio: ["pipe", "pipe", "pipe"], detached: true });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", (line) => lines.push(line));
  // Not its exit: its last lines may still be on their way.
  const exited = once(child, "close").then(([code]) => code as number | null);
  await awaitAddress(health, () => isEnded(child)).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw new Error(`${entry} did not start: ${lines.slice(-8).join("\n")}`, { cause: error });
  });
  const end = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (!isEnded(child)) child.kill(signal);
    return exited;
  };
  return { url, pid: child.pid ?? 0, lines, end, isEnded: () => isEnded(child), ended: exited };
}

/** Environment of a desk in production: secrets of its own, no language model, no limit on requests. */
export function stackEnvironment(databaseUrl: string, variables: Variables = {}): Variables {
  const secret = () => randomBytes(24).toString("hex");
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret(),
    AUDIT_KEY: secret(),
    INTERNAL_TOKEN: secret(),
    OLLAMA_HOST: "http://127.0.0.1:9",
    EMBEDDING_OFFLINE: "1",
    RATE_LIMIT_PER_MINUTE: "0",
    SHUTDOWN_DELAY_MS: "0",
    LOG_LEVEL: "info",
    ...variables,
  };
}

/** Starts a worker as `npm run worker` does, and waits until it takes jobs. */
export async function startStackWorker(environment: Variables, port?: number): Promise<StackProcess> {
  const own = port ?? (await freePort());
  const url = `http://127.0.0.1:${own}`;
  return start({ entry: "scripts/worker.ts", env: { ...environment, WORKER_METRICS_PORT: String(own) }, url, health: `${url}/health` });
}

/** Starts the built web as `npm start` does, and waits until it serves. */
export async function startStackWeb(environment: Variables, port?: number): Promise<StackProcess> {
  const own = port ?? (await freePort());
  const url = `http://127.0.0.1:${own}`;
  return start({ entry: "scripts/start.ts", args: ["--built"], env: { ...environment, PORT: String(own) }, url, health: `${url}/api/health/live` });
}
