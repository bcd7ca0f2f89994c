import { PgBoss } from "pg-boss";
import { DEAD_LETTER_QUEUE, JOBS } from "@/lib/jobs/registry";
import { queueOptions, queuePolicy, SCHEMA } from "./queue-options";

/** Brings pg-boss' own schema and the desk's queues up to date. Runs with the migrations, as the owner. */
export async function migrateQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    await boss.createQueue(DEAD_LETTER_QUEUE);
    for (const job of JOBS) {
      const options = queueOptions(job);
      const existing = await boss.getQueue(job.name);
      if (existing) await boss.updateQueue(job.name, options);
      else await boss.createQueue(job.name, { ...options, ...queuePolicy(job) });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
