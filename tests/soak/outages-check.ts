import { setTimeout as later } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { createDb, type Database } from "@/db/client";
import type { Acknowledged } from "./outages-load";

export interface OutagesCheck {
  /** Confirmed, and not there as they were confirmed. */
  lost: number;
  /** There more than once. */
  doubled: number;
  /** Tickets without exactly one completed analysis. */
  unanalysed: number;
  /** Jobs that ended among the dead letters. */
  dead_letters: number;
}

const ANALYSED_WITHIN_MS = 180_000;

const keyOf = ({ kind, id, text }: Pick<Acknowledged, "kind" | "id" | "text">): string => `${kind} ${id} ${text}`;

async function kept(db: Database): Promise<Map<string, number>> {
  const rows = await db.execute<{ kind: Acknowledged["kind"]; id: string; text: string }>(sql`
    select 'ticket' as kind, id::text, title as text from tickets
    union all select 'comment', ticket_id::text, body from comments
    union all select 'resolution', id::text, resolution from tickets where resolution is not null`);
  const found = new Map<string, number>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + 1);
  return found;
}

/** Titles and comments carry a number of their own request, so that what is there twice under different ids shows. */
async function countDoubled(db: Database): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`select
    ((select count(*) - count(distinct title) from tickets) + (select count(*) - count(distinct body) from comments)
    + (select count(*) from (select from ticket_history where changed_field = 'resolution' group by ticket_id having count(*) > 1)))::int as n`);
  return row?.n ?? 0;
}

async function countUnanalysed(db: Database): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from tickets t where (select count(*) from ai_responses a where a.ticket_id = t.id and a.completed_at is not null) <> 1`);
  return row?.n ?? 0;
}

/** Looks in the database for everything that was confirmed, once all analyses had time to be made. */
export async function checkOutages(databaseUrl: string, acknowledged: readonly Acknowledged[]): Promise<OutagesCheck> {
  const { db, close } = createDb(databaseUrl, { max: 1 });
  const until = performance.now() + ANALYSED_WITHIN_MS;
  while ((await countUnanalysed(db)) > 0 && performance.now() < until) await later(500);
  const found = await kept(db);
  const [dead] = await db.execute<{ n: number }>(sql`select count(*)::int as n from pgboss.job where name = 'dead-letter'`);
  const numbers = await db.execute<{ id: string; number: string }>(sql`select id::text, ticket_number as number from tickets`);
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const check = {
    lost: acknowledged.filter((one) => !found.has(keyOf(one)) || numberOf.get(one.id) !== one.number).length,
    doubled: await countDoubled(db),
    unanalysed: await countUnanalysed(db),
    dead_letters: dead?.n ?? 0,
  };
  await close();
  return check;
}

/** Seconds from each moment to the first analysis that was completed after it. */
export async function analysisRecoveries(databaseUrl: string, moments: readonly number[]): Promise<number[]> {
  const { db, close } = createDb(databaseUrl, { max: 1 });
  const seconds = await Promise.all(
    moments.map(async (at) => {
      const [row] = await db.execute<{ first: string | null }>(sql`select extract(epoch from min(completed_at))::text as first from ai_responses where completed_at > to_timestamp(${at / 1000})`);
      return row?.first ? Number(row.first) - at / 1000 : Number.POSITIVE_INFINITY;
    }),
  );
  await close();
  return seconds;
}
