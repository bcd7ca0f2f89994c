import type { PgBoss } from "pg-boss";
import { logger } from "@/lib/core/logger";
import type { JobDefinition } from "@/lib/jobs/define-job";

type Scheduler = Pick<PgBoss, "schedule" | "unschedule">;

/**
 * Notes in the database when jobs run by themselves, and forgets those that no longer do; whichever worker looks first sends
 * each run, once. What came due while no worker ran is made up for by one run.
 */
export async function scheduleJobs(boss: Scheduler, jobs: readonly JobDefinition[], timeZone: string): Promise<void> {
  for (const { name, schedule } of jobs) {
    if (schedule === undefined) await boss.unschedule(name);
    else await boss.schedule(name, schedule, {}, { tz: timeZone, missed: "once" });
  }
}

const AGAIN_AFTER_MS = 5_000;

/** Schedules jobs without holding up the worker, and again where the database was away meanwhile. Returns how to give up. */
export function scheduleWhenPossible(boss: Scheduler, jobs: readonly JobDefinition[], timeZone: string): () => void {
  let again: NodeJS.Timeout | undefined;
  let isOver = false;
  const attempt = () =>
    scheduleJobs(boss, jobs, timeZone).catch((error: unknown) => {
      // The queue may close under an attempt.
      if (isOver) return;
      logger().warn({ err: error }, "jobs are not scheduled yet");
      again = setTimeout(attempt, AGAIN_AFTER_MS);
    });
  void attempt();
  return () => {
    isOver = true;
    clearTimeout(again);
  };
}
