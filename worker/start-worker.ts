import type { AddressInfo } from "node:net";
import { constants, setPriority } from "node:os";
import { PgBoss } from "pg-boss";
import { createDb } from "@/db/client";
import { trainClassifier } from "@/lib/analysis/classifier/train-classifier";
import { outliveDatabaseOutages } from "@/lib/core/database-away";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { wireRuntime } from "@/lib/core/runtime";
import { embedMissingJob } from "@/lib/jobs/embed-missing";
import { enqueue } from "@/lib/jobs/enqueue";
import { JOBS } from "@/lib/jobs/registry";
import { dispatchOnEvents } from "./dispatch-on-events";
import { followSpaces } from "./follow-spaces";
import { HANDLERS } from "./handlers";
import { startQueue } from "./queue/pg-boss-queue";
import { consumerOptions } from "./queue/queue-options";
import { serveWorker } from "./serve-worker";
import { jobCtx } from "./job-ctx";
import { recoverTickets } from "./recover-tickets";
import { scheduleWhenPossible } from "./schedule-jobs";
import { startJob } from "./start-job";
import { watchModels } from "./watch-models";
import { wireModels } from "./wire-models";
import { watchHealth } from "./worker-health";

export interface RunningWorker {
  port: number;
  close(): Promise<void>;
}

/** Jobs under way get this long to end; then they are left to another worker. */
const DRAIN_MS = 20_000;

/** Wires the process, opens its port and takes jobs. Rejects with EADDRINUSE when the port is taken. */
export async function startWorker(env: Env): Promise<RunningWorker> {
  outliveDatabaseOutages();
  // Where web, database and worker share a machine, whoever waits for a page comes before an analysis.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const connection = createDb(env.DATABASE_URL, { name: "deskwise-worker" });
  const queue = await startQueue(env.DATABASE_URL);
  const models = await wireModels(env);
  wireRuntime({ connection, queue, models });
  const stopFollowing = await followSpaces(jobCtx("follow-spaces"), models);
  const server = await serveWorker({ env, health: watchHealth(models, () => new Date()) });
  const boss = new PgBoss(consumerOptions(env.DATABASE_URL));
  boss.on("error", (error) => logger().warn({ err: error }, "queue"));
  await boss.start();
  for (const handler of HANDLERS) await startJob(boss, handler);
  const stopScheduling = scheduleWhenPossible(boss, JOBS, env.DESK_TIME_ZONE);
  const stopDispatching = dispatchOnEvents();
  const stopWatching = watchModels(models, recoverTickets);
  // The first ticket should not wait for the model to load; one that cannot load says so at its use.
  models
    .ready()
    .then(() => enqueue(jobCtx("embed-missing"), embedMissingJob, {}))
    .then(() => trainClassifier(jobCtx("train-classifier")))
    .catch((error: unknown) => logger().warn({ err: error }, "the embedding model is not ready"));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      stopScheduling();
      stopFollowing();
      stopWatching();
      await stopDispatching();
      await boss.stop({ graceful: true, timeout: DRAIN_MS });
      await queue.close();
      await models.dispose();
      await connection.close();
    },
  };
}
