import type { Job, JobResult, PgBoss } from "pg-boss";
import { z } from "zod";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { stopwatch } from "@/lib/core/stopwatch";
import type { JobHandler } from "./handlers";
import { jobCtx } from "./job-ctx";

/** A retry or a delayed job announces itself to nobody: it is found by asking this often. */
const ASK_EVERY_SECONDS = 1;

const BATCH = 2;

/** Errors that no retry mends. */
const FINAL: ReadonlySet<ErrorCode> = new Set(["malformed", "forbidden", "not_found", "invalid"]);

const isFinal = (error: unknown): boolean => error instanceof z.ZodError || (error instanceof DomainError && FINAL.has(error.code));

async function settle({ job, run }: JobHandler, { id, data, signal }: Job<unknown>): Promise<JobResult> {
  const elapsed = stopwatch();
  const log = logger().child({ job: job.name, job_id: id });
  const count = (outcome: string) => metrics().jobDuration.observe({ queue: job.name, outcome }, elapsed() / 1000);
  try {
    await run(jobCtx(job.name), data, signal);
    count("completed");
    log.info({ ms: elapsed() }, "job done");
    return { id, status: "completed" };
  } catch (error) {
    const status = isFinal(error) ? "deadletter" : "failed";
    count(status);
    log.warn({ err: error, ms: elapsed() }, status === "failed" ? "job failed, it is tried again" : "job given up");
    return { id, status, output: { message: String(error) } };
  }
}

/** Takes a queue's jobs as they come, several at once, and settles each by itself. */
export async function startJob(boss: PgBoss, handler: JobHandler): Promise<void> {
  const { name, concurrency } = handler.job;
  // pg-boss takes one job a poll at a batch size of 1; a full batch is followed by the next at once. A batch is settled
  // before the next is taken, so there are several takers: a slow model holds up few others.
  const options = {
    batchSize: BATCH,
    localConcurrency: concurrency,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: ASK_EVERY_SECONDS,
    notifyPollingIntervalSeconds: ASK_EVERY_SECONDS,
  } as const;
  await boss.work<unknown, void, typeof options>(name, options, (jobs) => Promise.all(jobs.map((job) => settle(handler, job))));
}
