import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { DEAD_LETTER_QUEUE } from "@/lib/jobs/registry";
import type { AiHealth, QueueDepth } from "./schema";

interface Row extends Record<string, unknown> {
  name: string;
  waiting: number;
  active: number;
  oldestSeconds: number | null;
}

const QUEUES = [analyzeTicketJob, embedTicketJob, embedArticleJob].map(({ name }) => name);

/** What waits for the models, and what was given up. */
export async function queueDepths(ctx: Ctx): Promise<Pick<AiHealth, "queues" | "deadLetters">> {
  const names = sql.join(QUEUES.map((name) => sql`${name}`), sql`, `);
  const rows = await ctx.db.execute<Row>(sql`
    select name, count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as active,
      extract(epoch from ${ctx.now().toISOString()}::timestamptz - min(created_on) filter (where state < 'active'))::float8 as "oldestSeconds"
    from pgboss.job
    where state < 'completed' and (name in (${names}) or (name = ${DEAD_LETTER_QUEUE} and source_name in (${names})))
    group by name`);
  const depth = (queue: string): QueueDepth => {
    const row = rows.find(({ name }) => name === queue);
    const oldest = row?.oldestSeconds ?? null;
    return { queue, waiting: row?.waiting ?? 0, active: row?.active ?? 0, oldestSeconds: oldest === null ? null : Math.max(0, oldest) };
  };
  return { queues: QUEUES.map(depth), deadLetters: depth(DEAD_LETTER_QUEUE).waiting };
}
