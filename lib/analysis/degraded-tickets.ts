import { sql } from "drizzle-orm";
import { type Locale, PRIORITIES, type Priority } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";
import type { Degradation } from "./degradations";

export interface DegradedTicket {
  id: string;
  employeeId: string;
  language: Locale;
  priority: Priority;
  /** From when on it may be analysed for this reason again. */
  dueAt: Date;
}

interface Row extends Record<string, unknown> {
  id: string;
  employeeId: string;
  language: Locale;
  priority: Priority;
  createdAt: Date | string;
  tries: number;
  wasBusy: boolean;
}

/** Of tickets that are looked at. */
const MOST = 1_000;

const FIRST_PAUSE_MS = 1_800_000;
const MOST_DOUBLINGS = 6;
/** After a try for which the language model had no time. */
const BUSY_PAUSE_MS = 300_000;
/** Tries of longer ago do not count: three days. */
const REMEMBERED_MS = 259_200_000;

function dueAt({ createdAt, tries, wasBusy }: Row): Date {
  const pause = tries === 0 ? (wasBusy ? BUSY_PAUSE_MS : 0) : FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, MOST_DOUBLINGS);
  return new Date(new Date(createdAt).getTime() + pause);
}

/**
 * The open tickets whose last analysis carries one of the degradations and that nobody has judged, the most urgent first, then the
 * oldest, locked until the transaction ends.
 * @param withoutPlan only those to which no language model gave a plan all the same
 */
export async function degradedTickets({ db, now }: Ctx, degradations: readonly Degradation[], withoutPlan: boolean): Promise<DegradedTicket[]> {
  const remembered = new Date(now().getTime() - REMEMBERED_MS).toISOString();
  const rows = await db.execute<Row>(sql`
    select tickets.id::text as id, tickets.employee_id as "employeeId", tickets.language, tickets.priority, newest.created_at as "createdAt",
      (select count(*)::int from ${aiResponses} r where r.ticket_id = tickets.id and r.cause = 'recovered' and r.created_at > ${remembered}
        and not r.degraded @> '{llm_busy}') as tries,
      newest.cause = 'recovered' and newest.degraded @> '{llm_busy}' as "wasBusy"
    from ${tickets} cross join lateral (select * from ${aiResponses} r where r.ticket_id = tickets.id order by r.id desc limit 1) newest
    where tickets.status = any(${sql.param([...OPEN_STATUSES])}::text[]) and tickets.deleted_at is null
      and newest.completed_at is not null and newest.degraded && ${sql.param([...degradations])}::text[]
      and (not ${withoutPlan} or newest.source is distinct from 'llm')
      and not exists (select from ${aiFeedback} f where f.ai_response_id = newest.id)
    order by array_position(${sql.param([...PRIORITIES])}::text[], tickets.priority) desc, tickets.created_at, tickets.id
    limit ${MOST} for update of tickets skip locked`);
  return rows.map((row) => ({ id: row.id, employeeId: row.employeeId, language: row.language, priority: row.priority, dueAt: dueAt(row) }));
}
