import type { Database } from "@/db/client";

export interface SendOptions {
  /** Seconds until it may run. */
  delaySeconds?: number;
  /** What a single job is one of. */
  key?: string;
  /** Higher ones go first; 0 unless told. */
  priority?: number;
}

/** The queue as the verbs need it: a job is sent on the caller's transaction, so it exists only with what it is about. */
export interface JobQueue {
  send(db: Database, name: string, payload: object, options?: SendOptions): Promise<void>;
}
