import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { JobDefinition } from "@/lib/jobs/define-job";

export interface WaitingJob {
  data: unknown;
  key: string | null;
  /** Seconds from when it was sent. */
  delay: number;
  priority: number;
}

/** The jobs of a queue that nobody has taken, in the order in which they were sent. */
export async function waitingJobs({ db }: Ctx, { name }: JobDefinition): Promise<WaitingJob[]> {
  const rows = await db.execute<WaitingJob & Record<string, unknown>>(sql`
    select data, singleton_key as key, round(extract(epoch from start_after - created_on))::int as delay, priority
    from pgboss.job where name = ${name} and state = 'created' order by created_on, id`);
  return rows.map(({ data, key, delay, priority }) => ({ data, key, delay, priority }));
}

/** As if they had been taken and done. */
export async function endJobs({ db }: Ctx, { name }: JobDefinition): Promise<void> {
  await db.execute(sql`update pgboss.job set state = 'completed', completed_on = now() where name = ${name} and state < 'completed'`);
}
