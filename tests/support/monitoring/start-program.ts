import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { envOfChild, type Variables } from "@/scripts/stack/env-of-stack";
import { awaitAddress } from "@/tests/support/stack-desk";

export interface Program {
  url: string;
  close(): Promise<void>;
}

interface Started {
  command: string;
  args: readonly string[];
  env?: Variables;
  url: string;
  /** Answers below 500 once it serves. */
  health: string;
}

const WITHIN_MS = 30_000;

/** A program that serves on 127.0.0.1 until it is closed. Rejects with its last lines when it does not. */
export async function startProgram({ command, args, env = {}, url, health }: Started): Promise<Program> {
  const child = spawn(command, args, { env: envOfChild(env), stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", (line) => lines.push(line));
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const close = async () => {
    if (isGone()) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  };
  try {
    await awaitAddress(`${url}${health}`, isGone, WITHIN_MS);
  } catch (error) {
    await close();
    throw new Error(`${command} did not start: ${lines.slice(-5).join("\n")}`, { cause: error });
  }
  return { url, close };
}
