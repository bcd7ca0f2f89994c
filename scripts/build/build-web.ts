import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedDatabaseError } from "@/db/embedded/embedded-database-error";
import { type FolderLock, lockFolder } from "@/db/embedded/folder/folder-lock";
import { CommandError } from "../stack/command-error";
import { envOfChild } from "../stack/env-of-stack";
import { PROJECT_ROOT } from "../stack/project-root";
import { compressStatic } from "./compress-static";
import { isBuilt, sourceHash, stampPath } from "./source-hash";

const POLL_MS = 500;
const SHOWN_LINES = 30;
const NEXT = join(PROJECT_ROOT, "node_modules", "next", "dist", "bin", "next");

async function lockBuild(say: (step: string) => void): Promise<FolderLock> {
  const folder = join(PROJECT_ROOT, ".cache", "build");
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; told = true) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof EmbeddedDatabaseError)) throw error;
      if (!told) say("another command is building the web app; waiting for it");
      await delay(POLL_MS);
    }
  }
}

async function runNextBuild(ending: AbortSignal): Promise<void> {
  const env = envOfChild({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const child = spawn(process.execPath, [NEXT, "build"], { cwd: PROJECT_ROOT, env, stdio: ["ignore", "pipe", "pipe"], signal: ending });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => lines.push(...text.split("\n")));
  const [code] = await once(child, "close");
  const said = lines.filter((line) => line.trim() !== "").slice(-SHOWN_LINES);
  if (code !== 0) throw new CommandError(`The web app could not be built. The last lines of next build:\n${said.join("\n")}`);
}

/** Builds the web app unless the build that is there was made of the same sources. Throws CommandError. */
export async function buildWeb({ say, ending }: { say: (step: string) => void; ending: AbortSignal }): Promise<void> {
  if (isBuilt(PROJECT_ROOT)) return;
  const lock = await lockBuild(say);
  try {
    if (isBuilt(PROJECT_ROOT)) return;
    say("building the web app");
    const hash = sourceHash(PROJECT_ROOT);
    rmSync(stampPath(PROJECT_ROOT), { force: true });
    await runNextBuild(ending);
    await compressStatic(join(PROJECT_ROOT, ".next", "static"));
    writeFileSync(stampPath(PROJECT_ROOT), hash);
    say("built");
  } finally {
    lock.release();
  }
}
