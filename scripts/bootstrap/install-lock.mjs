import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ROOT } from "./project-root.mjs";

const POLL_MS = 500;

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The pid of the live holder, or undefined when this process has taken the lock. */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return undefined;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const holder = Number(readFileSync(path, "utf8")) || 0;
    if (holder && isAlive(holder)) return holder;
    rmSync(path, { force: true });
    return take(path);
  }
}

/** Runs `work` in one process at a time; `onWait` is told whom this one waits for. */
export async function withInstallLock(work, onWait, root = ROOT) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const path = join(root, ".cache", "install.lock");
  for (let holder = take(path), told = false; holder; holder = take(path)) {
    if (!told) onWait(holder);
    told = true;
    await delay(POLL_MS);
  }
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}
