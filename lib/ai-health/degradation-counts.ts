import { sql } from "drizzle-orm";
import { isDegradation } from "@/lib/analysis/degradations";
import type { Ctx } from "@/lib/core/ctx";
import type { LookedAt } from "./looked-at";
import type { AiHealth } from "./schema";

interface Row extends Record<string, unknown> {
  degradation: string;
  n: number;
}

/** How many analyses carry each degradation. */
export async function degradationCounts(ctx: Ctx, lookedAt: LookedAt): Promise<AiHealth["degradations"]> {
  const rows = await ctx.db.execute<Row>(sql`
    select code as degradation, count(*)::int as n from (select unnest(r.degraded) as code from ${lookedAt.from()} and r.degraded <> '{}') degraded group by code order by n desc, code`);
  return rows.flatMap(({ degradation, n }) => (isDegradation(degradation) ? [{ degradation, n }] : []));
}
