import { PgBoss } from "pg-boss";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { defineJob, type JobDefinition } from "@/lib/jobs/define-job";
import { enqueue } from "@/lib/jobs/enqueue";
import { consumerOptions, queueOptions } from "@/worker/queue/queue-options";
import { startJob } from "@/worker/start-job";
import type { Command } from "../stack/run-command";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { openWorkshop } from "./bench-workshop";
import { countProgress } from "./count-progress";
import { percentiles, type Timing } from "./percentiles";

export interface QueueFigures extends Timing, BenchPlace {
  name: "queue";
  /** One job at a time, or many that wait when they begin to be taken. */
  load: "idle" | "backlog";
  per_second: number;
  errors: number;
}

const SENDERS = 2;
/** As many takers as analyses have. */
const emptyJob: JobDefinition<z.ZodObject<{ at: z.ZodNumber }>> = defineJob({
  name: "bench-empty",
  payload: z.object({ at: z.number() }),
  retry: { limit: 1, delaySeconds: 1 },
  expireInSeconds: 60,
  concurrency: 4,
});

/** Resolves for each job when it is started. */
class Starts {
  readonly #waiting = new Map<number, (at: number) => void>();
  readonly of = (at: number): Promise<number> => new Promise((resolve) => this.#waiting.set(at, resolve));
  readonly note = (at: number): void => this.#waiting.get(at)?.(performance.now());
}

async function timeIdle(ctx: Ctx, starts: Starts, jobs: number): Promise<number[]> {
  const show = countProgress("jobs one by one", jobs);
  const times: number[] = [];
  for (let at = 0; at < jobs; at++) {
    const started = starts.of(at);
    await enqueue(ctx, emptyJob, { at });
    const sent = performance.now();
    times.push(Math.max(0, (await started) - sent));
    show(at + 1);
  }
  return times;
}

async function fill(ctx: Ctx, jobs: number): Promise<void> {
  const show = countProgress("sending a backlog", jobs);
  let next = 0;
  const send = async () => {
    for (let at = next++; at < jobs; at = next++) {
      await enqueue(ctx, emptyJob, { at });
      show(at + 1);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
}

/** What the queue itself takes, with jobs that do nothing: from the commit of one to its start, and how many are taken a second. */
export async function* benchQueue(command: Command): AsyncGenerator<QueueFigures> {
  const { jobs, backlog } = benchCounts({ jobs: 500, backlog: 5_000 });
  const { ctx, desk } = await openWorkshop(command);
  const boss = new PgBoss(consumerOptions(desk.databaseUrl));
  boss.on("error", () => undefined);
  await boss.start();
  command.onEnd(() => boss.stop({ graceful: false }));
  await boss.createQueue(emptyJob.name, queueOptions(emptyJob));
  const starts = new Starts();
  const handler = { job: emptyJob, run: async (_: Ctx, payload: unknown) => starts.note(emptyJob.payload.parse(payload).at) };
  await startJob(boss, handler);
  const place = await benchPlace(ctx);
  const idle = percentiles(await timeIdle(ctx, starts, jobs));
  yield { name: "queue", load: "idle", ...idle, per_second: Math.round(10_000 / Math.max(0.1, idle.p50_ms)) / 10, errors: jobs - idle.n, ...place };
  await boss.offWork(emptyJob.name);
  await fill(ctx, backlog);
  const all = Promise.all(Array.from({ length: backlog }, (_, at) => starts.of(at)));
  const begin = performance.now();
  await startJob(boss, handler);
  const waits = (await all).map((at) => at - begin);
  yield { name: "queue", load: "backlog", ...percentiles(waits), per_second: Math.round((1_000 * backlog) / Math.max(...waits)), errors: 0, ...place };
}
