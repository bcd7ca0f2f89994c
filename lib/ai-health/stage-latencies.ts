import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { LookedAt } from "./looked-at";
import type { AiHealth, Latency } from "./schema";

interface Row extends Record<string, unknown> {
  stage: keyof AiHealth["latency"];
  n: number;
  ms: number[] | null;
}

const STAGES = { embed: "embed_ms", retrieve: "retrieve_ms", generate: "generate_ms", save: "save_ms", whole: "processing_time_ms" } as const;

const ofStage = ([stage, column]: [string, string]): SQL => {
  const ms = sql.identifier(column);
  return sql`select ${stage}::text as stage, count(${ms})::int as n, percentile_cont(array[0.5, 0.95]) within group (order by ${ms}) as ms from looked_at`;
};

/** How long each stage took, and the whole. */
export async function stageLatencies(ctx: Ctx, lookedAt: LookedAt): Promise<AiHealth["latency"]> {
  const rows = await ctx.db.execute<Row>(sql`
    with looked_at as materialized (select r.embed_ms, r.retrieve_ms, r.generate_ms, r.save_ms, r.processing_time_ms from ${lookedAt.from()})
    ${sql.join(Object.entries(STAGES).map(ofStage), sql` union all `)}`);
  const of = (stage: Row["stage"]): Latency => {
    const row = rows.find((found) => found.stage === stage);
    const [p50 = null, p95 = null] = row?.ms ?? [];
    return { n: row?.n ?? 0, p50Ms: p50 && Math.round(p50), p95Ms: p95 && Math.round(p95) };
  };
  return { embed: of("embed"), retrieve: of("retrieve"), generate: of("generate"), save: of("save"), whole: of("whole") };
}
