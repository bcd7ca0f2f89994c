import type { Database } from "@/db/client";

export interface SendOptions {
  /** Jobs of one queue with the same key stand in line once; a second is left out while the first waits. */
  singletonKey?: string;
}

/** The queue as the verbs need it: a job is sent on the caller's transaction, so it exists only with what it is about. */
export interface JobQueue {
  send(db: Database, name: string, payload: object, options?: SendOptions): Promise<void>;
}
