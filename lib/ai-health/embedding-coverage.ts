import { sql } from "drizzle-orm";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import { teachingArticle, teachingTicket } from "@/lib/search/teaching-scope";
import type { EmbeddingModelHealth } from "./schema";

type Coverage = Pick<EmbeddingModelHealth, "dimensions" | "chunking" | "documentsEmbedded" | "documentsTotal">;

interface Space extends Record<string, unknown> {
  id: number;
  dimensions: number;
  chunking: number;
}

interface Counts extends Record<string, unknown> {
  total: number;
  embedded: number;
}

/** Long enough for a page that asks again and again, short enough to see it grow. */
const KEPT_SECONDS = 5;

async function count(ctx: Ctx, model: string): Promise<Coverage> {
  const [space] = await ctx.db.execute<Space>(sql`select id, dimensions, chunking from vector_spaces where model = ${model} order by id desc limit 1`);
  const chunk = sql`select from chunks c where c.space_id = ${space?.id ?? 0}`;
  const [counts] = await ctx.db.execute<Counts>(sql`
    select count(*)::int as total, (count(*) filter (where embedded))::int as embedded from (
      select exists (${chunk} and c.ticket_id = d.id and c.part = 'resolution') as embedded from (select id from tickets where ${teachingTicket(null)}) d
      union all
      select exists (${chunk} and c.article_id = d.id) from (select id from articles where ${teachingArticle()}) d) documents`);
  return { dimensions: space?.dimensions ?? null, chunking: space?.chunking ?? null, documentsEmbedded: counts?.embedded ?? 0, documentsTotal: counts?.total ?? 0 };
}

/** How many teaching documents have their vectors, of a ticket those of its resolution, in the newest space of a model, as it was some seconds ago at most. */
export const embeddingCoverage = (ctx: Ctx, model: string): Promise<Coverage> => cached({ name: "embedding-coverage", of: model, seconds: KEPT_SECONDS }, () => count(ctx, model));
