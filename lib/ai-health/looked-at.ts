import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";

/** Analyses that figures are made of, at most. */
export const LOOKED_AT = 50_000;

export interface LookedAt {
  /** From when on. */
  startsAt: Date;
  /** `ai_responses r join tickets on … where …`: completed, of tickets that the actor may see; more joins go between. */
  from(joins?: SQL): SQL;
}

interface Oldest extends Record<string, unknown> {
  id: string;
  createdMs: number;
}

/** The completed analyses since a moment, or the latest of them when there are more than `limit` since then. */
export async function lookAt(ctx: Ctx, wanted: Date, limit = LOOKED_AT): Promise<LookedAt> {
  // The id by itself, so that the index alone is walked.
  const [oldest] = await ctx.db.execute<Oldest>(sql`
    select id::text, extract(epoch from created_at)::float8 * 1000 as "createdMs" from ai_responses
    where id = (select id from ai_responses order by id desc offset ${limit - 1} limit 1)`);
  const cut = oldest ? new Date(oldest.createdMs) : wanted;
  const startsAt = cut > wanted ? cut : wanted;
  const from = (joins = sql``): SQL => sql`
    ai_responses r join tickets on tickets.id = r.ticket_id ${joins}
    where r.id >= ${oldest?.id ?? "0"}::bigint and r.completed_at >= ${startsAt.toISOString()}::timestamptz and ${ticketScope(ctx.actor)}`;
  return { startsAt, from };
}
