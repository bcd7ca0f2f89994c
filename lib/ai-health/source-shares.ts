import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import type { LookedAt } from "./looked-at";
import type { AiHealth } from "./schema";

type Day = AiHealth["sources"]["byDay"][number];

const NONE = { llm: 0, retrieval: 0, rules: 0 };

/** How analyses were made, in all and on each of the last days. */
export async function sourceShares(ctx: Ctx, lookedAt: LookedAt, days: number): Promise<AiHealth["sources"]> {
  const zone = env().DESK_TIME_ZONE;
  const today = sql`(${ctx.now().toISOString()}::timestamptz at time zone ${zone})::date`;
  const rows = await ctx.db.execute<Day & Record<string, unknown>>(sql`
    with made as (select (r.completed_at at time zone ${zone})::date as day, r.source, count(*)::int as n from ${lookedAt.from()} group by 1, 2)
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(sum(n) filter (where source = 'llm'), 0)::int as llm,
      coalesce(sum(n) filter (where source = 'retrieval'), 0)::int as retrieval, coalesce(sum(n) filter (where source = 'rules'), 0)::int as rules
    from (select ${today} - back as day from generate_series(0, greatest(${days}::int - 1, (select ${today} - min(day) from made))) back) d left join made on made.day = d.day
    group by d.day order by d.day`);
  const counts = rows.reduce((sum, { llm, retrieval, rules }) => ({ llm: sum.llm + llm, retrieval: sum.retrieval + retrieval, rules: sum.rules + rules }), NONE);
  const all = counts.llm + counts.retrieval + counts.rules;
  const share = (n: number) => (all === 0 ? null : n / all);
  return { counts, shares: { llm: share(counts.llm), retrieval: share(counts.retrieval), rules: share(counts.rules) }, byDay: [...rows] };
}
