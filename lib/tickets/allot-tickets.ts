import { sql } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { ticketCounters } from "@/db/schema/tickets";
import type { Locale } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { deskDay, ticketNumber } from "./allocate-ticket-number";
import type { Ticket } from "./schema";
import type { FiledTicket, TicketDraft } from "./ticket-draft";

type Allotted = Record<"name" | "department" | "ticket_id" | "analysis_id", string> & { place: number; locale: Locale | null; count: number };

function ticketOf(draft: TicketDraft, day: string, row: Allotted): Ticket {
  const { title, description, category, priority, tags, confidential, source, createdAt, language, fallbackLanguage } = draft;
  const told = { title, description, category, priority, tags, confidential, source, createdAt };
  const requester = { employeeId: draft.requesterId, employeeNameSnapshot: row.name, departmentSnapshot: row.department };
  const untouched = { assignedTo: null, resolution: null, firstResponseAt: null, resolvedAt: null, closedAt: null };
  const beginning = { status: "pending", version: 1, updatedAt: createdAt } as const;
  return { id: row.ticket_id, ticketNumber: ticketNumber(day, row.count), ...told, ...requester, ...untouched, ...beginning, language: language ?? row.locale ?? fallbackLanguage };
}

/**
 * Gives drafts their numbers and ids, and what their tickets keep of the requesters as they are now. A draft whose requester is
 * no active employee gets nothing, and takes no number.
 */
export async function allotTickets(ctx: Ctx, drafts: readonly TicketDraft[]): Promise<FiledTicket[]> {
  const days = drafts.map(({ createdAt }) => deskDay(createdAt, env().DESK_TIME_ZONE));
  const asked = drafts.map(({ requesterId }, place) => ({ place, employee_id: requesterId, day: days[place] }));
  // Counters are locked day by day in their order, as any other desk process locks them.
  const rows = await ctx.db.execute<Allotted>(sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(place int, employee_id text, day date)),
      requested as (
        select place, day, name, department, locale, row_number() over (partition by day order by place) as turn, count(*) over (partition by day) as of
        from asked join ${employees} using (employee_id) where is_active),
      counted as (
        insert into ${ticketCounters} (day, last) select day, count(*) from requested group by day order by day
        on conflict (day) do update set last = ${ticketCounters.last} + excluded.last returning day, last)
    select allotted.*, nextval('tickets_id_seq')::text as ticket_id, nextval('ai_responses_id_seq')::text as analysis_id
    from (select place, name, department, locale, (last - requested.of + turn)::int as count from requested join counted using (day) order by place) allotted`);
  return rows.flatMap((row) => {
    const [draft, day] = [drafts[row.place], days[row.place]];
    return draft && day ? [{ draft, ticket: ticketOf(draft, day, row), analysisId: row.analysis_id }] : [];
  });
}
