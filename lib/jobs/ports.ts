import type { Database } from "@/db/client";

export interface SendOptions {
  /** Seconds until it may run. */
  delaySeconds?: number;
  /** What a single job is one of. */
  key?: string;
  /** Higher ones go first; 0 unless told. */
  priority?: number;
}

/** The queue as the verbs need it: jobs are sent on the caller's transaction, so that they exist only with what they are about. */
export interface JobQueue {
  /** Of the queue's own tables, as this code needs them at least. */
  readonly schemaVersion?: number | undefined;
  /** A job a payload. */
  send(db: Database, name: string, payloads: readonly object[], options?: SendOptions): Promise<void>;
}
