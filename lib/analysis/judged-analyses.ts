import { type SQL, sql } from "drizzle-orm";
import type { Verdict } from "@/db/enums";
import { MOVES } from "@/lib/tickets/lifecycle";

/** What tells whether an analysis was right: staff's last verdict or, where nobody gave one, what became of its ticket. */
export type JudgementSignal = Verdict | "closed_as_suggested" | "closed_otherwise" | "reopened";

const solved = sql.join(MOVES.reopen.from.map((status) => sql`${status}`), sql`, `);

/**
 * Joins to analyses `r` with their `tickets` staff's last verdict as `f`, and `judged` with the `signal` and, as `is_right`, what
 * it says of the category. Without a verdict, a ticket closed with the suggested category is a silent yes, one closed with a
 * category that somebody chose after the analysis a silent no. Reopening a solved ticket takes either back until it is closed
 * anew: null, as where nobody has looked.
 */
export const joinJudgement = (): SQL => sql`
  left join lateral (select verdict, category from ai_feedback where ai_response_id = r.id order by id desc limit 1) f on true
  cross join lateral (select case
    when f.verdict is not null then f.verdict
    when tickets.status = 'closed' and tickets.category = r.suggested_category then 'closed_as_suggested'
    when tickets.status = 'closed' then (select 'closed_otherwise' from ticket_history h
      where h.ticket_id = tickets.id and h.changed_field = 'category' and h.created_at >= r.completed_at limit 1)
    else (select 'reopened' from ticket_history h
      where h.ticket_id = tickets.id and h.changed_field = 'status' and h.old_value in (${solved}) and h.new_value = ${MOVES.reopen.to}
        and h.created_at >= r.completed_at limit 1)
  end as signal) told
  cross join lateral (select told.signal, case
    -- Says nothing either way; asked first, so that no history is read for it.
    when f.verdict is null and tickets.status <> 'closed' then null
    else case told.signal
      when 'accepted' then true
      when 'corrected' then f.category = r.suggested_category
      when 'rejected' then false
      when 'closed_as_suggested' then true
      when 'closed_otherwise' then false
    end
  end as is_right) judged`;
