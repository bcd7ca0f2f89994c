import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientEvent } from "./gate-client";

const entry = fileURLToPath(new URL("./gate-client.ts", import.meta.url));

export interface ClientProcess {
  child: ChildProcess;
  events: AsyncGenerator<ClientEvent>;
}

export function startClient(options: Record<"mode" | "url" | "seed" | "queries", string>): ClientProcess {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, ["--import", "tsx", entry, ...args], { cwd: dirname(entry), stdio: ["pipe", "pipe", "inherit"] });
  return { child, events: readEvents(createInterface(child.stdout)) };
}

async function* readEvents(lines: Interface): AsyncGenerator<ClientEvent> {
  for await (const line of lines) yield JSON.parse(line);
}

/** Starts a client that holds a transaction and kills it there; false if it never came to hold one. */
export async function killInTransaction(url: string, seed: number): Promise<boolean> {
  const { child, events } = startClient({ mode: "victim", url, seed: String(seed), queries: "0" });
  const exited = once(child, "exit");
  const { value } = await events.next();
  child.kill("SIGKILL");
  await exited;
  return value?.event === "in_transaction";
}
