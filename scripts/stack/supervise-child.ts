import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { memoryFlags } from "../bootstrap/process-memory.mjs";
import { CommandError } from "./command-error";
import { envOfChild, type Variables } from "./env-of-stack";

export interface ChildOptions {
  /** As a person calls it: "worker". */
  name: string;
  /** A TypeScript file, from the project's root. */
  entry: string;
  args?: readonly string[];
  env: Variables;
  /** Hears each line that the child prints, on either stream. */
  onLine(line: string): void;
}

export interface SupervisedChild {
  name: string;
  /** Rejects, with the child's last lines, when it ends without having been stopped. */
  died: Promise<never>;
  stop(): Promise<void>;
}

const KEPT_LINES = 12;
/** The worker's own limit for jobs under way is 20 s. */
const STOP_MS = 25_000;

function spawnChild({ entry, args = [], env }: ChildOptions): ChildProcess {
  return spawn(process.execPath, [...memoryFlags(entry), "--import", "tsx", entry, ...args, "--with-parent"], {
    env: envOfChild(env),
    stdio: ["pipe", "pipe", "pipe"],
    // Its own process group: Ctrl-C in a terminal must reach it through us, in the right order.
    detached: true,
  });
}

/** Starts a process of the desk. It ends with this one, however this one ends: its standard input closes. */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const { name, onLine } = options;
  const child = spawnChild(options);
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on("line", (line) => {
      last.push(line);
      if (last.length > KEPT_LINES) last.shift();
      onLine(line);
    });
  }
  child.stdin?.on("error", () => undefined);
  let stopping = false;
  const closed = once(child, "close");
  const died = closed.then(([code, signal]): Promise<never> => {
    if (stopping) return new Promise(() => undefined);
    const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    throw new CommandError([`The ${name} process ${how}. Its last lines:`, ...last.map((line) => `  ${line}`)].join("\n"));
  });
  died.catch(() => undefined);
  const stop = async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await closed;
    clearTimeout(killer);
  };
  return { name, died, stop };
}
