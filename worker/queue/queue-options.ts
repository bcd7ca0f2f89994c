import type { ConstructorOptions, QueueOptions } from "pg-boss";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { DEAD_LETTER_QUEUE } from "@/lib/jobs/registry";

export const SCHEMA = "pgboss";

/** Seconds without a heartbeat after which a run counts as lost; pg-boss takes no less. */
const HEARTBEAT_SECONDS = 10;

/** Its own spans would tell the same again: enqueue and startJob make the desk's, in the trace of the request. */
const openTelemetry = { enabled: false };

const LONGEST_RETRY_DELAY_SECONDS = 60;

/** A producer's part: it sends and does nothing else. */
export const producerOptions = (url: string): ConstructorOptions => ({
  connectionString: url,
  schema: SCHEMA,
  max: 2,
  supervise: false,
  schedule: false,
  migrate: false,
  createSchema: false,
  openTelemetry,
});

/** A worker's part. The intervals decide how soon the job of a killed worker is taken up by another. */
export const consumerOptions = (url: string): ConstructorOptions => ({
  connectionString: url,
  schema: SCHEMA,
  max: 6,
  migrate: false,
  createSchema: false,
  openTelemetry,
  schedule: true,
  useListenNotify: true,
  superviseIntervalSeconds: 2,
  monitorIntervalSeconds: 2,
});

export const queueOptions = (job: JobDefinition) =>
  ({
    notify: true,
    retryLimit: job.retry.limit,
    retryDelay: job.retry.delaySeconds,
    retryBackoff: true,
    retryDelayMax: job.retry.longestDelaySeconds ?? LONGEST_RETRY_DELAY_SECONDS,
    expireInSeconds: job.expireInSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deadLetter: DEAD_LETTER_QUEUE,
  }) satisfies QueueOptions & { notify: boolean; deadLetter: string };

/** Set when a queue is made; pg-boss changes it no more. */
export const queuePolicy = ({ isSingle }: JobDefinition) => (isSingle ? ({ policy: "stately" } as const) : {});
