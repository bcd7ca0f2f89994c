import { type SQL, sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import type { AnalysisCause } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { enqueueAll } from "@/lib/jobs/enqueue";
import type { FiledTicket } from "@/lib/tickets/ticket-draft";

const CAUSE: AnalysisCause = "filed";

const rowOf = ({ ticket, analysisId }: FiledTicket) => ({ id: analysisId, ticket_id: ticket.id, language: ticket.language, created_at: ticket.createdAt });

/** Makes the analyses of new tickets: a part of the statement that stores them. */
export const firstAnalyses = (filed: readonly FiledTicket[]): SQL => sql`
  analyses as (
    insert into ${aiResponses} (id, ticket_id, cause, language, created_at)
    select id, ticket_id, ${CAUSE}, language, created_at
    from jsonb_to_recordset(${JSON.stringify(filed.map(rowOf))}::jsonb) as asked(id bigint, ticket_id bigint, language text, created_at timestamptz))`;

/** Sends the jobs that fill them. */
export const sendFirstAnalyses = (ctx: Ctx, filed: readonly FiledTicket[]): Promise<void> =>
  enqueueAll(ctx, analyzeTicketJob, filed.map(({ draft, analysisId }) => ({ analysisId, ...draft.origin })));
