import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";

const LIMIT_MS = 180_000;
const POLL_MS = 250;
const SAY_EVERY_MS = 5_000;

/** Documents whose vectors are not there yet. */
async function waiting(ctx: Ctx): Promise<number> {
  const queues = sql.join([embedTicketJob, embedArticleJob].map(({ name }) => sql`${name}`), sql`, `);
  const [row] = await ctx.db.execute(sql`select count(*)::int as jobs from pgboss.job where name in (${queues}) and state in ('created', 'retry', 'active')`);
  return Number(row?.jobs ?? 0);
}

/** Resolves when the worker has embedded what was seeded; false if it has not within three minutes. */
export async function awaitEmbedded(ctx: Ctx, say: (step: string) => void, ending: AbortSignal): Promise<boolean> {
  const until = Date.now() + LIMIT_MS;
  let saidAt = Date.now() - SAY_EVERY_MS;
  for (let left = await waiting(ctx); left > 0; left = await waiting(ctx)) {
    if (Date.now() > until || ending.aborted) return false;
    if (Date.now() - saidAt >= SAY_EVERY_MS) {
      say(`the worker embeds the demo data: ${left} documents left`);
      saidAt = Date.now();
    }
    await delay(POLL_MS);
  }
  return true;
}
