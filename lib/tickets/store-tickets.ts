import { type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { firstAnalyses, sendFirstAnalyses } from "@/lib/analysis/first-analyses";
import type { Ctx } from "@/lib/core/ctx";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { allotTickets } from "./allot-tickets";
import { firstChanges } from "./first-changes";
import type { Ticket } from "./schema";
import type { FiledTicket, TicketDraft } from "./ticket-draft";

const rowOf = ({ draft, ticket }: FiledTicket) => ({
  id: ticket.id,
  number: ticket.ticketNumber,
  title: ticket.title,
  description: ticket.description,
  category: ticket.category,
  priority: ticket.priority,
  status: ticket.status,
  requester: ticket.employeeId,
  name: ticket.employeeNameSnapshot,
  department: ticket.departmentSnapshot,
  source: ticket.source,
  language: ticket.language,
  confidential: ticket.confidential,
  tags: ticket.tags,
  version: ticket.version,
  created_at: ticket.createdAt,
  words: draft.searchText,
});

/** Rows as one value, so that the statement is the same however many there are. */
const made = (filed: readonly FiledTicket[]): SQL => sql`
  jsonb_to_recordset(${JSON.stringify(filed.map(rowOf))}::jsonb) as made(id bigint, number text, title text, description text, category text, priority text, status text,
    requester text, name text, department text, source text, language text, confidential boolean, tags text[], version int, created_at timestamptz, words text)`;

/**
 * Stores tickets with their histories, their analyses and the jobs of those, all or none of them. Answers in the order of the
 * drafts; nothing for one whose requester is no active employee.
 */
export function storeTickets(ctx: Ctx, drafts: readonly TicketDraft[]): Promise<(Ticket | undefined)[]> {
  return inTransaction(ctx, async (ctx) => {
    const filed = await allotTickets(ctx, drafts);
    if (filed.length === 0) return drafts.map(() => undefined);
    const stored = sql`
      with stored as (
        insert into ${tickets} (id, ticket_number, title, description, category, priority, status, employee_id, employee_name_snapshot,
          department_snapshot, source, language, confidential, tags, version, created_at, updated_at, search_text)
        select id, number, title, description, category, priority, status, requester, name, department, source, language, confidential, tags, version,
          created_at, created_at, words from ${made(filed)}),
        ${firstChanges(filed)}, ${firstAnalyses(filed)}
      select`;
    // Neither waits for the other's answer.
    await Promise.all([ctx.db.execute(stored), sendFirstAnalyses(ctx, filed)]);
    for (const { ticket, analysisId } of filed) {
      const { id: ticketId, employeeId, ticketNumber, version } = ticket;
      announce(ctx, { type: "ticket.created", ticketId, employeeId, payload: { ticketNumber, version } });
      announce(ctx, { type: "analysis.stage", ticketId, employeeId, payload: { analysis_id: analysisId, stage: "queued" } });
    }
    const byDraft = new Map(filed.map(({ draft, ticket }) => [draft, ticket]));
    return drafts.map((draft) => byDraft.get(draft));
  });
}
