import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { DEAD_LETTER_QUEUE, JOBS } from "@/lib/jobs/registry";

const STATES = ["queued", "deferred", "active", "retry", "failed"] as const;

export interface QueueFigures {
  queue: string;
  /** Deferred ones are not due yet; failed ones are the queue's dead letters. */
  jobs: Record<(typeof STATES)[number], number>;
  /** Seconds since the oldest job that waits was due; 0 when none waits. */
  oldestSeconds: number;
}

type Row = Record<(typeof STATES)[number] | "oldestSeconds", number | null> & { queue: string };

/** What waits, runs and was given up in each queue of the desk, by the database's own clock, as jobs are taken. */
export async function measureQueues({ db }: Ctx): Promise<QueueFigures[]> {
  const rows = await db.execute<Row>(sql`
    select queue,
      (count(*) filter (where not is_dead and state = 'created' and is_due))::int as queued,
      (count(*) filter (where not is_dead and state = 'created' and not is_due))::int as deferred,
      (count(*) filter (where not is_dead and state = 'active'))::int as active,
      (count(*) filter (where not is_dead and state = 'retry'))::int as retry,
      (count(*) filter (where is_dead))::int as failed,
      (extract(epoch from now() - min(start_after) filter (where not is_dead and state < 'active' and is_due)))::float8 as "oldestSeconds"
    from (
      select case when name = ${DEAD_LETTER_QUEUE} then source_name else name end as queue, name = ${DEAD_LETTER_QUEUE} as is_dead, state, start_after, start_after <= now() as is_due
      from pgboss.job where state < 'completed') jobs
    group by queue`);
  const figures = new Map(rows.map((row) => [row.queue, row]));
  return JOBS.map(({ name: queue }) => {
    const row = figures.get(queue);
    const jobs = Object.fromEntries(STATES.map((state) => [state, row?.[state] ?? 0])) as QueueFigures["jobs"];
    return { queue, jobs, oldestSeconds: row?.oldestSeconds ?? 0 };
  });
}
