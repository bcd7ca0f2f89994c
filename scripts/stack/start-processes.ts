import { awaitAnswer } from "./await-answer";
import type { PreparedDesk } from "./prepare-desk";
import type { Command } from "./run-command";
import { relay } from "./say";
import { type SupervisedChild, superviseChild } from "./supervise-child";

/** Starts the worker of a desk and resolves when it takes jobs. */
export async function startWorkerProcess({ onEnd }: Command, { variables, workerUrl }: PreparedDesk): Promise<SupervisedChild> {
  const worker = superviseChild({ name: "worker", entry: "scripts/worker.ts", env: variables, onLine: relay("worker") });
  onEnd(worker.stop);
  await Promise.race([awaitAnswer("worker", `${workerUrl}/health`), worker.died]);
  return worker;
}

/** Nothing has to turn to another web before this one ends. */
const NO_BALANCER = "0";

/** Starts the web process of a desk and resolves when it serves. */
export async function startWebProcess({ onEnd }: Command, { variables, port }: PreparedDesk, args: readonly string[]): Promise<SupervisedChild> {
  const web = superviseChild({ name: "web", entry: "scripts/start.ts", args, env: { ...variables, SHUTDOWN_DELAY_MS: NO_BALANCER }, onLine: relay("web") });
  onEnd(web.stop);
  await Promise.race([awaitAnswer("web", `http://127.0.0.1:${port}/api/health/live`), web.died]);
  return web;
}
