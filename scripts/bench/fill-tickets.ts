import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

/** Share of tickets with a word: found often, now and then, and once. */
export const WORDS = { common: "printer", medium: "docking", rare: "0x8000" } as const;

/**
 * Adds tickets by SQL alone, without history or jobs: spread over two years, four fifths of them closed, most words common.
 * The same numbers make the same tickets.
 */
export async function fillTickets(ctx: Ctx, count: number): Promise<void> {
  await ctx.db.execute(sql`
    insert into employees (employee_id, email, name, department)
    select 'B' || n, 'b' || n || '@bench.example', 'Person ' || n, 'Dept ' || n % 12 from generate_series(1, 200) n on conflict do nothing`);
  await ctx.db.execute(sql`
    insert into tickets (ticket_number, title, description, category, priority, status, employee_id, employee_name_snapshot, department_snapshot,
      assigned_to, resolution, source, language, tags, created_at, updated_at, first_response_at, resolved_at, closed_at, search_text)
    select 'TK20200101' || lpad(n::text, 8, '0'), 'Trouble ' || n, 'It happened again on floor ' || n % 30, category, priority, status,
      'B' || (n % 200 + 1), 'Person', 'Dept', case when n % 3 = 0 then 'B' || (n % 20 + 1) end, case when status in ('resolved', 'closed') then 'Restarted it.' end,
      'api', (array['zh', 'en', 'fr', 'nl'])[n % 4 + 1], case when n % 10 = 0 then array['vpn'] else '{}'::text[] end,
      created, created + interval '2 hours', created + interval '1 hour',
      case when status in ('resolved', 'closed') then created + interval '5 hours' end, case when status = 'closed' then created + interval '9 hours' end,
      'trouble ' || n || case when n % 8 = 0 then ' printer' else '' end || case when n % 100 = 0 then ' docking' else '' end || case when n = 500 then ' 0x8000' else '' end
        || ' floor ' || n % 30
    from (select n, (array['hardware', 'software', 'network', 'permission', 'other'])[n * 7 % 5 + 1] as category, (array['low', 'medium', 'high', 'urgent'])[n * 11 % 4 + 1] as priority,
        (array['pending', 'in_progress', 'resolved', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed'])[n * 13 % 10 + 1] as status,
        now() - (n::float8 / ${count}::float8) * interval '730 days' as created
      from generate_series(1, ${count}::int) n) made`);
  await ctx.db.execute(sql`analyze tickets`);
}
