import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { AnalysisStage } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { changeAndTell } from "@/lib/core/outbox";
import type { Ticket } from "@/lib/tickets/schema";
import { ticketColumns } from "@/lib/tickets/ticket-row";
import { readFacts } from "./read-facts";

/** A ticket with what its requester said since. */
export interface ReportedTicket extends Ticket {
  facts: readonly string[];
}

export interface OpenAnalysis {
  id: string;
  requestedAt: Date;
  ticket: ReportedTicket;
}

/** The analysis with its ticket, if it is still to be done. */
export async function findOpenAnalysis(ctx: Ctx, analysisId: string): Promise<OpenAnalysis | undefined> {
  const [row] = await ctx.db
    .select({ id: aiResponses.id, requestedAt: aiResponses.createdAt, ticket: ticketColumns })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(eq(aiResponses.id, analysisId), isNull(aiResponses.completedAt)));
  return row && { ...row, ticket: { ...row.ticket, facts: await readFacts(ctx, row.ticket) } };
}

type AnalysisValues = Partial<typeof aiResponses.$inferInsert>;

/**
 * Notes a stage and what is known by then, and tells who watches, in one statement. False when another run has completed it
 * meanwhile; then `besides` does not happen either.
 */
export async function enterStage(ctx: Ctx, { id, ticket }: OpenAnalysis, stage: AnalysisStage, values: AnalysisValues = {}, besides?: SQL): Promise<boolean> {
  const open = and(eq(aiResponses.id, id), isNull(aiResponses.completedAt));
  const change = ctx.db.update(aiResponses).set({ ...values, stage }).where(open).returning({ id: aiResponses.id }).getSQL();
  const type = stage === "done" ? "analysis.completed" : "analysis.stage";
  return changeAndTell(ctx, { change, besides, event: { type, ticketId: ticket.id, employeeId: ticket.employeeId, payload: { analysisId: id, stage } } });
}
