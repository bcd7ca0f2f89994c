import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
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
  child.unref();
  return { url: report.url, close: () => endServer(child) };
}

async function firstEvent(child: ChildProcess): Promise<ServerEvent> {
  const [line] = await Promise.race([
    child.stdout ? once(createInterface(child.stdout), "line") : [],
    once(child, "exit").then(([code]) => [JSON.stringify({ event: "failed", code: "start_failed", values: { reason: `exit ${code}` } })]),
  ]);
  return JSON.parse(String(line));
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
