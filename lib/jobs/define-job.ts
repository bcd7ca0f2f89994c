import type { z } from "zod";

export interface RetryPolicy {
  /** Tries after the first; then the job goes to the dead letters. */
  limit: number;
  /** Seconds before the second try; doubled, with jitter, before each further one. */
  delaySeconds: number;
  /** A minute unless told. */
  longestDelaySeconds?: number;
}

/** A job without its runner: what it is called, what it carries, how it is tried again. */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  /** Queue and metric label alike. */
  name: string;
  payload: Payload;
  /** When it runs by itself, with an empty payload: cron, in the desk's time zone. */
  schedule?: string | undefined;
  retry: RetryPolicy;
  /** Seconds until a run counts as lost. */
  expireInSeconds: number;
  /** How many takers one worker has; each takes up to two jobs at a time. */
  concurrency: number;
  /** At most one waits and one runs, in all workers and for each key; another one that is sent meanwhile is let go. */
  isSingle?: boolean;
}

export const defineJob = <Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;
