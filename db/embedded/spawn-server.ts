import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from "./embedded-database-error";
import type { ServerEvent } from "./main";

const CLOSE_MS = 10_000;
const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** Starts the server as a child that ends with this process; throws the EmbeddedDatabaseError that it reports. */
export async function spawnServer(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, ["--import", "tsx", main, "--data-dir", folder, "--with-parent"], {
    // Its own process group: Ctrl-C in a terminal must reach it through us, after our last queries.
    detached: true,
    cwd: dirname(main),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const report = await firstEvent(child);
  if (report.event === "failed") {
    throw new EmbeddedDatabaseError(report.code as EmbeddedDatabaseErrorCode, report.values);
  }
  letGo(child);
  return { url: report.url, close: () => endServer(child) };
}

async function firstEvent(child: ChildProcess): Promise<ServerEvent> {
  const [line] = await Promise.race([
    child.stdout ? once(createInterface(child.stdout), "line") : [],
    once(child, "close").then(([code]) => [JSON.stringify({ event: "failed", code: "start_failed", values: { reason: `exit ${code}` } })]),
  ]);
  return JSON.parse(String(line));
}

// A command that forgets close() must still be able to end; its end is what ends the child.
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
}

async function endServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const exited = once(child, "exit");
  child.stdin?.end();
  const killer = setTimeout(() => child.kill("SIGKILL"), CLOSE_MS);
  await exited;
  clearTimeout(killer);
}
