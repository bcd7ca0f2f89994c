import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { searchText } from "@/lib/search/segment";
import { type MixedTicket, mixedTickets, type SourceTicket } from "./mixed-tickets";

const BATCH = 1_000;

/** One ticket in so many is hidden, confidential or open again: near, and not to be found. */
const LEFT_OUT = 25;

const rowOf = (ticket: MixedTicket, number: number) => ({ ...ticket, number, search_text: searchText(ticket.title, ticket.description, ticket.resolution) });

/** Adds so many solved tickets by SQL alone, and remembers in `bench_sources` which source each was made of. */
export async function fillSolvedTickets(ctx: Ctx, sources: readonly SourceTicket[], count: number, onProgress: (done: number) => void): Promise<void> {
  await ctx.db.execute(sql`insert into employees (employee_id, email, name) values ('B1', 'b1@bench.example', 'Person')`);
  await ctx.db.execute(sql`create table bench_sources (ticket_id bigint primary key, source int not null)`);
  let number = 0;
  let batch: object[] = [];
  const store = async () => {
    await ctx.db.execute(sql`
      with made as (select * from jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb)
          as made(number int, source int, title text, description text, resolution text, language text, category text, search_text text)),
        stored as (
          insert into tickets (ticket_number, title, description, category, priority, status, employee_id, employee_name_snapshot, department_snapshot,
            resolution, source, language, confidential, created_at, resolved_at, closed_at, deleted_at, search_text)
          select 'TK20200101' || lpad(number::text, 8, '0'), title, description, category, 'medium', case when number % ${LEFT_OUT} = 1 then 'in_progress' else 'closed' end,
            'B1', 'Person', 'Dept', resolution, 'api', language, number % ${LEFT_OUT * 4} = 2, now() - number * interval '10 minutes', now(), now(),
            case when number % ${LEFT_OUT * 4} = 3 then now() end, search_text from made
          returning id, ticket_number)
      insert into bench_sources select stored.id, made.source from stored join made on stored.ticket_number = 'TK20200101' || lpad(made.number::text, 8, '0')`);
    batch = [];
    onProgress(number);
  };
  for (const ticket of mixedTickets(sources, count)) {
    batch.push(rowOf(ticket, number++));
    if (batch.length === BATCH) await store();
  }
  if (batch.length > 0) await store();
}
