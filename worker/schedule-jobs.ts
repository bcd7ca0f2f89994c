import type { PgBoss } from "pg-boss";
import type { JobDefinition } from "@/lib/jobs/define-job";

/**
 * Notes in the database when jobs run by themselves, and forgets those that no longer do; whichever worker looks first sends
 * each run, once. What came due while no worker ran is made up for by one run.
 */
export async function scheduleJobs(boss: PgBoss, jobs: readonly JobDefinition[], timeZone: string): Promise<void> {
  for (const { name, schedule } of jobs) {
    if (schedule === undefined) await boss.unschedule(name);
    else await boss.schedule(name, schedule, {}, { tz: timeZone, missed: "once" });
  }
}
