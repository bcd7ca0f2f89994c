import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { awaitAnswer } from "../../stack/await-answer";
import { envOfChild } from "../../stack/env-of-stack";
import { freePort } from "../../stack/free-port";
import { PROJECT_ROOT } from "../../stack/project-root";
import type { Command } from "../../stack/run-command";
import { relay, say } from "../../stack/say";
import { superviseChild } from "../../stack/supervise-child";
import { bareSources } from "./bare-sources";

const NEXT = join(PROJECT_ROOT, "node_modules", "next", "dist", "bin", "next");

/** Builds, in a folder that is removed at the end, and serves the smallest app that a desk can be compared with. Its address. */
export async function startBare({ onEnd, ending }: Command, databaseUrl: string): Promise<string> {
  await mkdir(join(PROJECT_ROOT, ".cache"), { recursive: true });
  // Inside the project, where Next and the driver are found.
  const dir = await mkdtemp(join(PROJECT_ROOT, ".cache", "bare-"));
  onEnd(() => rm(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(bareSources(PROJECT_ROOT))) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  say("building the bare app");
  const env = envOfChild({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  await promisify(execFile)(process.execPath, [NEXT, "build", dir], { env, cwd: dir, signal: ending, maxBuffer: 16_000_000 });
  const port = await freePort();
  const bare = superviseChild({ name: "bare", entry: "scripts/bench/bare/serve-bare.ts", args: [dir, String(port)], env: { NODE_ENV: "production", DATABASE_URL: databaseUrl }, onLine: relay("bare") });
  onEnd(bare.stop);
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([awaitAnswer("bare", `${url}/api/live`), bare.died]);
  return url;
}
