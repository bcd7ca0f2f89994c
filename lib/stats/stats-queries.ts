import { and, desc, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";
import { ticketScope } from "@/lib/tickets/scope";

const WAITING = 5;
const TAGS = 10;

const number = sql<number>`count(*)::int`;

type Counts<Key extends string> = Record<Key, number>;

const filled = <Key extends string>(keys: readonly Key[], rows: readonly { key: Key; n: number }[]): Counts<Key> =>
  Object.fromEntries(keys.map((key) => [key, rows.find((row) => row.key === key)?.n ?? 0])) as Counts<Key>;

/** Counts tickets by each value of a column, zero for values that do not occur. */
export async function countBy<Key extends string>(ctx: Ctx, column: PgColumn, keys: readonly Key[], condition?: SQL): Promise<Counts<Key>> {
  const rows = await ctx.db
    .select({ key: sql<Key>`${column}`, n: number })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), condition))
    .groupBy(column);
  return filled(keys, rows);
}

export const isOpen = (): SQL => inArray(tickets.status, [...OPEN_STATUSES]);

export const waitingLongest = (ctx: Ctx) =>
  ctx.db
    .select({ ticketNumber: tickets.ticketNumber, title: tickets.title, priority: tickets.priority, createdAt: tickets.createdAt })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), isOpen(), isNull(tickets.firstResponseAt)))
    .orderBy(tickets.createdAt, tickets.id)
    .limit(WAITING);

/** Seconds from a ticket's creation to one of its moments, for those that came to it since `since`. */
export async function durations(ctx: Ctx, moment: PgColumn, since: Date) {
  const seconds = sql`extract(epoch from ${moment} - ${tickets.createdAt})`;
  const [row] = await ctx.db
    .select({
      n: number,
      p50Seconds: sql<number | null>`percentile_cont(0.5) within group (order by ${seconds})`,
      p90Seconds: sql<number | null>`percentile_cont(0.9) within group (order by ${seconds})`,
    })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), gte(moment, since)));
  return row ?? { n: 0, p50Seconds: null, p90Seconds: null };
}

export async function trend(ctx: Ctx, days: number, since: Date): Promise<{ day: string; created: number; resolved: number }[]> {
  const zone = env().DESK_TIME_ZONE;
  const perDay = (moment: PgColumn): SQL =>
    sql`(select (${moment} at time zone ${zone})::date as day, count(*)::int as n from ${tickets} where ${and(ticketScope(ctx.actor), gte(moment, since))} group by 1)`;
  const today = sql`(${ctx.now().toISOString()}::timestamptz at time zone ${zone})::date`;
  const rows = await ctx.db.execute<{ day: string; created: number; resolved: number }>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(c.n, 0) as created, coalesce(r.n, 0) as resolved
    from (select ${today} - back as day from generate_series(0, ${days}::int - 1) back) d
      left join ${perDay(tickets.createdAt)} c on c.day = d.day
      left join ${perDay(tickets.resolvedAt)} r on r.day = d.day
    order by d.day`);
  return [...rows];
}

export const busiestTags = (ctx: Ctx, since: Date) =>
  ctx.db
    .select({ tag: sql<string>`tag`, tickets: number })
    .from(sql`${tickets}, unnest(${tickets.tags}) tag`)
    .where(and(ticketScope(ctx.actor), gte(tickets.createdAt, since)))
    .groupBy(sql`tag`)
    .orderBy(desc(number), sql`tag`)
    .limit(TAGS);

/** Analyses that ended since `since`, by how they were made. */
export async function analysesBySource<Key extends string>(ctx: Ctx, sources: readonly Key[], since: Date): Promise<Counts<Key>> {
  const rows = await ctx.db
    .select({ key: sql<Key>`${aiResponses.source}`, n: number })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(ticketScope(ctx.actor), gte(aiResponses.completedAt, since)))
    .groupBy(aiResponses.source);
  return filled(sources, rows);
}

/** The same analyses by the last verdict on them, as far as there is one. */
export async function analysesByVerdict<Key extends string>(ctx: Ctx, verdicts: readonly Key[], since: Date): Promise<Counts<Key>> {
  const last = ctx.db
    .selectDistinctOn([aiFeedback.aiResponseId], { aiResponseId: aiFeedback.aiResponseId, verdict: aiFeedback.verdict })
    .from(aiFeedback)
    .orderBy(aiFeedback.aiResponseId, desc(aiFeedback.id))
    .as("last_feedback");
  const rows = await ctx.db
    .select({ key: sql<Key>`${last.verdict}`, n: number })
    .from(aiResponses)
    .innerJoin(last, eq(last.aiResponseId, aiResponses.id))
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(ticketScope(ctx.actor), gte(aiResponses.completedAt, since)))
    .groupBy(last.verdict);
  return filled(verdicts, rows);
}
