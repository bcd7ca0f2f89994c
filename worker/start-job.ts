import type { Span } from "@opentelemetry/api";
import type { Job, JobResult, PgBoss } from "pg-boss";
import { z } from "zod";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import { inLogContext } from "@/lib/core/log-context";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { safeError } from "@/lib/core/safe-error";
import { continueTrace, failSpan, inSpan } from "@/lib/core/spans";
import { stopwatch } from "@/lib/core/stopwatch";
import { originOf } from "@/lib/jobs/origin";
import type { JobHandler } from "./handlers";
import { jobCtx } from "./job-ctx";
import { jobLogContext } from "./job-log-context";

/** A retry or a delayed job announces itself to nobody: it is found by asking this often. */
const ASK_EVERY_SECONDS = 1;

const BATCH = 2;

/** Errors that no retry mends. */
const FINAL: ReadonlySet<ErrorCode> = new Set(["malformed", "forbidden", "not_found", "invalid"]);

const isFinal = (error: unknown): boolean => error instanceof z.ZodError || (error instanceof DomainError && FINAL.has(error.code));

async function run({ job, run }: JobHandler, { id, data, signal }: Job<unknown>, span: Span): Promise<JobResult> {
  const elapsed = stopwatch();
  const count = (outcome: string) => metrics().jobDuration.observe({ queue: job.name, outcome }, elapsed() / 1000);
  try {
    await run(jobCtx(job.name), data, signal);
    count("completed");
    logger().info({ ms: elapsed() }, "job done");
    return { id, status: "completed" };
  } catch (error) {
    const status = isFinal(error) ? "deadletter" : "failed";
    count(status);
    failSpan(span, error);
    logger().warn({ err: error, ms: elapsed() }, status === "failed" ? "job failed, it is tried again" : "job given up");
    return { id, status, output: safeError(error) };
  }
}

/** Runs one job in the trace of the request that sent it; its lines name both. */
function settle(handler: JobHandler, job: Job<unknown>): Promise<JobResult> {
  const { name } = handler.job;
  const { requestId, ...trace } = originOf(job.data);
  const attributes = { "messaging.destination.name": name, "messaging.message.id": job.id, "desk.request_id": requestId };
  const work = () => inSpan(`job ${name}`, { kind: "CONSUMER", attributes }, (span) => run(handler, job, span));
  return inLogContext(jobLogContext(name, job, requestId), () => continueTrace(trace, work));
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
