import type { Database } from "@/db/client";

/** The queue as the verbs need it: a job is sent on the caller's transaction, so it exists only with what it is about. */
export interface JobQueue {
  send(db: Database, name: string, payload: object): Promise<void>;
}
