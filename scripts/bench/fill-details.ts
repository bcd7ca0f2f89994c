import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

/** Changes, comments and analyses of a ticket, as of one that somebody has dealt with. */
const CHANGES = 6;
const COMMENTS = 4;

/** Gives so many tickets, all over the table, a life by SQL alone: their chains are no real ones. Their ids. */
export async function fillDetails({ db }: Ctx, count: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id::text from tickets
    where ticket_number like 'TK20200101%' and id % greatest(1, (select count(*) / ${count}::int from tickets)) = 0 and not exists (select from ticket_history where ticket_id = tickets.id)
    limit ${count}::int`);
  const chosen = sql`any(${`{${rows.map(({ id }) => id).join(",")}}`}::bigint[])`;
  await db.execute(sql`
    insert into ticket_history (ticket_id, position, version, changed_field, old_value, new_value, changed_by_type, changed_by, created_at, salt, digest, mac)
    select id, n, n, (array['status', 'assigned_to', 'priority'])[n % 3 + 1], 'B' || n, 'B' || n + 1, 'person', 'B' || n, created_at, '\\x00', '\\x00', '\\x00'
    from tickets, generate_series(1, ${CHANGES}::int) n where id = ${chosen}`);
  await db.execute(sql`
    insert into comments (ticket_id, body, visibility, employee_id, written_by_type, written_by, created_at)
    select id, repeat('I have tried that, and it is the same as before. ', n), case when n % 2 = 0 then 'internal' else 'public' end, 'B' || n, 'person', 'B' || n, created_at
    from tickets, generate_series(1, ${COMMENTS}::int) n where id = ${chosen}`);
  await db.execute(sql`
    insert into ai_responses (ticket_id, stage, suggested_category, confidence_score, raw_confidence, confidence_basis, confidence_n, suggested_solution, steps,
      similar_tickets, model_used, embedding_model, source, language, created_at, completed_at)
    select id, 'done', category, 0.8, 0.8, 'measured', 400, repeat('Restart the spooler. ', 20),
      (select jsonb_agg(jsonb_build_object('text', 'Step ' || s, 'sources', '[]'::jsonb)) from generate_series(1, 5) s),
      '[]', 'llama3.2:3b', 'deskwise/e5-small-desk', 'retrieval', language, created_at, created_at + interval '1 second'
    from tickets where id = ${chosen}`);
  await db.execute(sql`vacuum (analyze) ticket_history, comments, ai_responses`);
  return rows.map(({ id }) => id);
}
