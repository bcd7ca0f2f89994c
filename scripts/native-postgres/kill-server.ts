import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 20;

function childrenOf(pid: number): number[] {
  try {
    return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }).trim().split("\n").map(Number);
  } catch {
    return [];
  }
}

function send(pid: number, signal: "SIGKILL" | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** A killed process stays in the table until its parent has asked for it. */
function isRunning(pid: number): boolean {
  if (!send(pid, 0)) return false;
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}

/** kill -9 of the PostgreSQL that serves a data folder, with all that it started; resolves when none of them is left. */
export async function killServer(dataDir: string): Promise<void> {
  const server = Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  const all = [server, ...childrenOf(server)];
  for (const pid of all) send(pid, "SIGKILL");
  while (all.some(isRunning)) await delay(POLL_MS);
}
