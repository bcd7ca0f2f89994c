import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../stack/project-root";
import type { Command } from "../../stack/run-command";
import type { LoadPlan, LoadResult } from "./load-plan";

/** Sends load from a process of its own, so that neither the measuring nor the measured one pays for it. */
export function startSender({ onEnd }: Command): (plan: LoadPlan) => Promise<LoadResult> {
  const child = fork(join(PROJECT_ROOT, "scripts/bench/http/send-load.ts"), { execArgv: ["--import", "tsx"] });
  onEnd(() => child.kill());
  return async (plan) => {
    const answer = once(child, "message");
    child.send(plan);
    const [result] = await answer;
    return result as LoadResult;
  };
}
