import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { envOfChild, type Variables } from "../stack/env-of-stack";
import { PROJECT_ROOT } from "../stack/project-root";

export interface Tool {
  /** A script of a package, from node_modules. */
  script: string;
  args: readonly string[];
  env?: Variables;
  ending: AbortSignal;
  /** Ends it after this long; ten minutes unless told, so that one test that hangs does not hold up the others. */
  limitMs?: number;
  /** Where stdout belongs to something else. */
  toStderr?: boolean;
}

/** Runs a package's tool on this Node with its output shown, and answers its exit code. */
export async function runTool({ script, args, env = {}, ending, limitMs = 600_000, toStderr = false }: Tool): Promise<number> {
  const signal = AbortSignal.any([ending, AbortSignal.timeout(limitMs)]);
  const child = spawn(process.execPath, [join(PROJECT_ROOT, "node_modules", script), ...args], {
    cwd: PROJECT_ROOT,
    env: envOfChild(env),
    stdio: ["ignore", toStderr ? 2 : "inherit", "inherit"],
  });
  signal.addEventListener("abort", () => child.kill(ending.aborted ? "SIGTERM" : "SIGKILL"), { once: true });
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
}
