import { like, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { countProgress } from "./count-progress";

/** Share of tickets with a word: found often, now and then, and once. */
export const WORDS = { common: "printer", medium: "docking", rare: "0x8000" } as const;

const CHUNK = 50_000;

/** Up to here indexes grow with the rows; beyond, building them at the end takes less. */
const INDEXED_FROM_FEW = 100_000;

/** The indexes that no constraint needs, as statements. */
async function dropIndexes({ db }: Ctx): Promise<string[]> {
  const indexes = await db.execute<{ name: string; definition: string }>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'tickets'::regclass and not indisunique`);
  for (const { name } of indexes) await db.execute(sql`drop index ${sql.raw(name)}`);
  return indexes.map(({ definition }) => definition);
}

/** Tickets `from` up to `to` of `count`, numbered after those that are there: the same numbers make the same tickets. */
const insertTickets = (from: number, to: number, count: number, before: number) => sql`
  insert into tickets (ticket_number, title, description, category, priority, status, employee_id, employee_name_snapshot, department_snapshot,
    assigned_to, resolution, source, language, tags, confidential, created_at, updated_at, first_response_at, resolved_at, closed_at, search_text)
  select 'TK20200101' || lpad((n + ${before}::int)::text, 8, '0'), 'Trouble ' || n || ' with the ' || category,
    'It happened again on floor ' || n % 30 || ', in room ' || n % 977 || '. It worked yesterday; since this morning it shows a message and nothing else helps. ' || repeat('Tried twice. ', n % 13),
    category, priority, status, 'B' || (n % 200 + 1), 'Person', 'Dept ' || n % 12, case when n % 3 = 0 then 'B' || (n % 20 + 1) end,
    case when status in ('resolved', 'closed') then 'Restarted it.' end, 'api', (array['zh', 'en', 'fr', 'nl'])[n % 4 + 1],
    case when n % 10 = 0 then array['vpn'] else '{}'::text[] end, n % 50 = 7, created, created + interval '2 hours', created + interval '1 hour',
    case when status in ('resolved', 'closed') then created + interval '5 hours' end, case when status = 'closed' then created + interval '9 hours' end,
    'trouble ' || n || case when n % 8 = 0 then ' printer' else '' end || case when n % 100 = 0 then ' docking' else '' end || case when n = 500 then ' 0x8000' else '' end
      || ' floor ' || n % 30 || ' room ' || n % 977 || ' happened again worked yesterday since morning shows message nothing else helps ' || category
  from (select n, (array['hardware', 'software', 'network', 'permission', 'other'])[n * 7 % 5 + 1] as category, (array['low', 'medium', 'high', 'urgent'])[n * 11 % 4 + 1] as priority,
      case when n <= greatest(200, ${count}::int / 100) then (array['pending', 'in_progress'])[n % 2 + 1] when n % 10 = 0 then 'resolved' else 'closed' end as status,
      now() - (n::float8 / ${count}::float8) * interval '730 days' as created
    from generate_series(${from}::int, ${to}::int) n) made`;

/**
 * Adds tickets by SQL alone, without history or jobs: spread over two years, the newest hundredth of them open, most words common,
 * one in fifty confidential, one in twenty with a file.
 */
export async function fillTickets(ctx: Ctx, count: number): Promise<void> {
  if (count === 0) return;
  await ctx.db.execute(sql`
    insert into employees (employee_id, email, name, department)
    select 'B' || n, 'b' || n || '@bench.example', 'Person ' || n, 'Dept ' || n % 12 from generate_series(1, 200) n on conflict do nothing`);
  const before = await ctx.db.$count(tickets, like(tickets.ticketNumber, "TK20200101%"));
  const indexes = count > INDEXED_FROM_FEW ? await dropIndexes(ctx) : [];
  const show = countProgress("writing tickets", count);
  for (let from = 1; from <= count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK - 1);
    await ctx.db.execute(insertTickets(from, to, count, before));
    show(to);
  }
  await ctx.db.execute(sql`
    insert into attachments (ticket_id, file_name, media_type, size, visibility, uploaded_by_type, uploaded_by)
    select id, 'screen.png', 'image/png', 48213, 'public', 'person', employee_id from tickets where ticket_number like 'TK20200101%' and id % 20 = 3 and not exists (select from attachments where ticket_id = tickets.id)`);
  const progress = countProgress("building indexes", indexes.length);
  for (const [at, definition] of indexes.entries()) {
    await ctx.db.execute(sql.raw(definition));
    progress(at + 1);
  }
  await ctx.db.execute(sql`vacuum (analyze) tickets, attachments`);
}
