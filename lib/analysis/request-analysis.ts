import { type AnalysisCause, PRIORITIES } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { announce } from "@/lib/core/outbox";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ticket } from "@/lib/tickets/schema";

/** Nobody waits for what is made up for, so it comes after all else; the most urgent first. */
const behindOthers = ({ priority }: Pick<Ticket, "priority">) => ({ priority: PRIORITIES.indexOf(priority) - PRIORITIES.length });

/**
 * Makes a ticket's analysis and the job that fills it, in the caller's transaction. One is under way at a time: the
 * database refuses a second. Returns the analysis' id.
 */
export async function requestAnalysis(ctx: Ctx, ticket: Pick<Ticket, "id" | "employeeId" | "language" | "priority">, cause: AnalysisCause): Promise<string> {
  const [row] = await ctx.db
    .insert(aiResponses)
    .values({ ticketId: ticket.id, cause, language: ticket.language, createdAt: ctx.now() })
    .returning({ id: aiResponses.id });
  if (!row) throw new TypeError("the insert answered no row");
  await enqueue(ctx, analyzeTicketJob, { analysisId: row.id }, cause === "recovered" ? behindOthers(ticket) : {});
  announce(ctx, { type: "analysis.stage", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { analysis_id: row.id, stage: "queued" } });
  return row.id;
}
