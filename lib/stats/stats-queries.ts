import { and, desc, eq, gte, inArray, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";
import { ticketScope } from "@/lib/tickets/scope";

const WAITING = 10;
const BUSIEST = 10;
const AGES_DAYS = [1, 3, 7] as const;
const DAY_MS = 86_400_000;

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
    .select({
      id: tickets.id,
      ticketNumber: tickets.ticketNumber,
      title: tickets.title,
      language: tickets.language,
      priority: tickets.priority,
      status: tickets.status,
      assignedTo: tickets.assignedTo,
      createdAt: tickets.createdAt,
    })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), isOpen(), isNull(tickets.firstResponseAt)))
    .orderBy(tickets.createdAt, tickets.id)
    .limit(WAITING);

/** How many open tickets are older than a day, three days, a week. */
export async function openOlderThan(ctx: Ctx): Promise<{ days: number; tickets: number }[]> {
  const created = AGES_DAYS.map((days) => ({ days, before: new Date(ctx.now().getTime() - days * DAY_MS) }));
  const columns = Object.fromEntries(created.map(({ days, before }) => [days, sql<number>`(count(*) filter (where ${lt(tickets.createdAt, before)}))::int`]));
  const [row] = await ctx.db.select(columns).from(tickets).where(and(ticketScope(ctx.actor), isOpen()));
  return AGES_DAYS.map((days) => ({ days, tickets: row?.[days] ?? 0 }));
}

export const openByAssignee = (ctx: Ctx) =>
  ctx.db
    .select({ employeeId: employees.id, name: employees.name, tickets: number })
    .from(tickets)
    .innerJoin(employees, eq(employees.id, tickets.assignedTo))
    .where(and(ticketScope(ctx.actor), isOpen()))
    .groupBy(employees.id, employees.name)
    .orderBy(desc(number), employees.name)
    .limit(BUSIEST);

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
    .limit(BUSIEST);

export const busiestDepartments = (ctx: Ctx) =>
  ctx.db
    .select({ department: tickets.departmentSnapshot, tickets: number })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), isOpen(), ne(tickets.departmentSnapshot, "")))
    .groupBy(tickets.departmentSnapshot)
    .orderBy(desc(number), tickets.departmentSnapshot)
    .limit(BUSIEST);
