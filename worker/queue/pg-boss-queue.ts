import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { logger } from "@/lib/core/logger";
import type { JobQueue } from "@/lib/jobs/ports";
import { producerOptions } from "./queue-options";

export interface RunningQueue extends JobQueue {
  close(): Promise<void>;
}

/** The queue port over pg-boss: jobs are written on the caller's transaction, whatever becomes of it. */
export async function startQueue(url: string): Promise<RunningQueue> {
  const boss = new PgBoss(producerOptions(url));
  boss.on("error", (error) => logger().warn({ err: error }, "queue"));
  // Refuses a schema of another version than its own, so that what is there now is what this code needs.
  await boss.start();
  const schemaVersion = (await boss.schemaVersion()) ?? undefined;
  return {
    schemaVersion,
    send: async (db, name, payloads, { delaySeconds, key, priority } = {}) => {
      const options = {
        ...(delaySeconds === undefined ? {} : { startAfter: delaySeconds }),
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(priority === undefined ? {} : { priority }),
      };
      await boss.insert(name, payloads.map((data) => ({ data, ...options })), { db: fromDrizzle(db, sql) });
    },
    close: () => boss.stop({ graceful: false }),
  };
}
