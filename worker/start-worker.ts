import type { AddressInfo } from "node:net";
import { constants, setPriority } from "node:os";
import { PgBoss } from "pg-boss";
import { createDb } from "@/db/client";
import { trainClassifier } from "@/lib/analysis/classifier/train-classifier";
import { buildCommit } from "@/lib/core/build-commit";
import { outliveDatabaseOutages } from "@/lib/core/database-away";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { wireRuntime } from "@/lib/core/runtime";
import { embedMissingJob } from "@/lib/jobs/embed-missing";
import { enqueue } from "@/lib/jobs/enqueue";
import { JOBS } from "@/lib/jobs/registry";
import { startMetrics } from "@/lib/metrics/start-metrics";
import { version } from "@/package.json";
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
import { startTracing } from "./tracing/start-tracing";
import { watchTaking } from "./watch-taking";
import { watchModels } from "./watch-models";
import { wireModels } from "./wire-models";
import { watchHealth } from "./worker-health";

export interface RunningWorker {
  port: number;
  close(): Promise<void>;
}

/** Jobs under way get this long to end; then they are given back at once. */
const DRAIN_MS = 20_000;

/** Wires the process, opens its port and takes jobs. Rejects with EADDRINUSE when the port is taken. */
export async function startWorker(env: Env, { drainMs = DRAIN_MS } = {}): Promise<RunningWorker> {
  outliveDatabaseOutages();
  // Where web, database and worker share a machine, whoever waits for a page comes before an analysis.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  startMetrics({ version, commit: env.DESK_COMMIT ?? buildCommit(), role: "worker" });
  const { dbQueryDuration } = metrics();
  const tracing = await startTracing(env, "deskwise-worker");
  const connection = createDb(env.DATABASE_URL, { name: "deskwise-worker", onQuery: (seconds) => dbQueryDuration.observe(seconds) });
  const queue = await startQueue(env.DATABASE_URL);
  const models = await wireModels(env);
  wireRuntime({ connection, queue, models });
  const stopFollowing = await followSpaces(jobCtx("follow-spaces"), models);
  const now = () => new Date();
  const taking = watchTaking(JOBS, now);
  const server = await serveWorker({ env, health: watchHealth(models, taking.taking, now) });
  const boss = new PgBoss(consumerOptions(env.DATABASE_URL));
  boss.on("error", (error) => logger().warn({ err: error }, "queue"));
  await boss.start();
  for (const handler of HANDLERS) await startJob(boss, handler);
  taking.begin(boss);
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
      // Its port says so meanwhile, and still embeds what people look for.
      taking.drain();
      stopScheduling();
      stopFollowing();
      stopWatching();
      await Promise.all([stopDispatching(), boss.stop({ graceful: true, timeout: drainMs })]);
      server.close();
      server.closeAllConnections();
      await queue.close();
      await models.dispose();
      await connection.close();
      await tracing.close();
    },
  };
}
