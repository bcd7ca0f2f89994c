import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

/**
 * Gives each ticket a completed analysis by SQL alone: spread over the last thirty days, two thirds made by the language model,
 * a fifth with a verdict, as wide as real ones. The same numbers make the same analyses.
 */
export async function fillAnalyses(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    insert into ai_responses (ticket_id, stage, suggested_category, confidence_score, raw_confidence, confidence_basis, confidence_n, suggested_solution,
      steps, sources_dropped, similar_tickets, articles, model_used, embedding_model, source, language, degraded, embed_ms, retrieve_ms, generate_ms, save_ms,
      processing_time_ms, created_at, completed_at)
    select id, 'done', case when n % 5 = 0 then 'other' else category end, n % 100 / 100.0, n % 100 / 100.0, 'measured', 400, repeat('Restart the spooler. ', 20),
      (select jsonb_agg(jsonb_build_object('text', 'Step ' || s || ' ' || md5((n * s)::text), 'sources', case when s = 4 then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('type', 'ticket', 'ticketNumber', 'TK' || n, 'title', md5(n::text), 'language', 'en')) end)) from generate_series(1, 5) s),
      n % 3, (select jsonb_agg(jsonb_build_object('ticketNumber', 'TK' || s, 'title', md5((n + s)::text), 'similarity', 0.9, 'resolution', repeat(md5((n - s)::text), 6), 'category', category, 'language', 'en')) from generate_series(1, 3) s),
      '[]', 'llama3.2:3b', 'deskwise/e5-small-desk', (array['llm', 'llm', 'retrieval', 'llm', 'llm', 'rules'])[n % 6 + 1], language,
      case when n % 7 = 0 then array['llm_timeout'] when n % 50 = 0 then array['nothing_similar', 'llm_skipped'] else '{}'::text[] end,
      n % 90, n % 40, 4000 + n % 9000, n % 20, 4000 + n % 9100, made, made + interval '9 seconds'
    from (select tickets.*, row_number() over (order by id) as n, now() - interval '30 days' + row_number() over (order by id) / count(*) over ()::float8 * interval '29 days' as made from tickets) t
    order by n`);
  await ctx.db.execute(sql`
    insert into ai_feedback (ai_response_id, given_by, verdict, category, created_at)
    select id, 'B1', (array['accepted', 'corrected', 'rejected'])[id % 3 + 1], case when id % 3 = 1 then 'network' end, completed_at from ai_responses where id % 5 = 0`);
  await ctx.db.execute(sql`analyze ai_responses, ai_feedback`);
}
