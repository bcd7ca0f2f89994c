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
  await boss.start();
  return {
    send: async (db, name, payload, { delaySeconds, key, priority } = {}) => {
      await boss.send(name, payload, {
        db: fromDrizzle(db, sql),
        ...(delaySeconds === undefined ? {} : { startAfter: delaySeconds }),
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(priority === undefined ? {} : { priority }),
      });
    },
    close: () => boss.stop({ graceful: false }),
  };
}
