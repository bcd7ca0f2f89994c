import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { LookedAt } from "./looked-at";
import type { AiHealth } from "./schema";

type Sums = Omit<AiHealth["citations"], "shareSourced">;

/** How well the language model's steps are founded. */
export async function citations(ctx: Ctx, lookedAt: LookedAt): Promise<AiHealth["citations"]> {
  const [row] = await ctx.db.execute<Sums & Record<string, unknown>>(sql`
    select coalesce(sum(r.sources_dropped), 0)::int as dropped,
      coalesce(sum(jsonb_array_length(jsonb_path_query_array(r.steps, '$[*]'))), 0)::int as steps,
      coalesce(sum(jsonb_array_length(jsonb_path_query_array(r.steps, '$[*] ? (exists(@.sources[0]))'))), 0)::int as "sourcedSteps"
    from ${lookedAt.from()} and r.source = 'llm'`);
  const { dropped, steps, sourcedSteps } = row ?? { dropped: 0, steps: 0, sourcedSteps: 0 };
  return { dropped, steps, sourcedSteps, shareSourced: steps === 0 ? null : sourcedSteps / steps };
}
