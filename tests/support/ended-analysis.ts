import { eq } from "drizzle-orm";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import type { Verdict } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import type { CreateTicketInput, Ticket } from "@/lib/tickets/schema";
import { makeTicket } from "./factories";

type Values = Partial<typeof aiResponses.$inferInsert>;

export interface EndedAnalysis {
  ticket: Ticket;
  id: string;
}

/** A ticket whose analysis ended now, made by the language model in a tenth of a second unless told otherwise. */
export async function makeEndedAnalysis(ctx: Ctx, given: Values = {}, report: Partial<CreateTicketInput> = {}): Promise<EndedAnalysis> {
  const ticket = await makeTicket(ctx, report);
  const usual = { stage: "done" as const, source: "llm" as const, suggestedCategory: ticket.category, confidenceScore: 0.75, rawConfidence: 0.75, processingTimeMs: 100, completedAt: ctx.now() };
  const [row] = await ctx.db.update(aiResponses).set({ ...usual, ...given }).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
  return { ticket, id: row?.id ?? "" };
}

/** Keeps a verdict as it is, without what else giving one does. */
export async function addVerdict(ctx: Ctx, aiResponseId: string, verdict: Verdict, category: Ticket["category"] | null = null): Promise<void> {
  await ctx.db.insert(aiFeedback).values({ aiResponseId, givenBy: "E-1", verdict, category });
}
