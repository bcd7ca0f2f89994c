import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { ticketViewersOf } from "./read-events";
import type { PassingEvent } from "./schema";

/** What a language model has written of these analyses so far; nothing of those that are done. */
export async function readPartials(ctx: Ctx, ids: readonly string[]): Promise<PassingEvent[]> {
  authorize(ctx.actor, "event.read");
  const { id: ticketId, employeeId, confidential, assignedTo } = tickets;
  const rows = await ctx.db
    .select({ analysisId: aiResponses.id, steps: aiResponses.partialSteps, ticketId, employeeId, confidential, assignedTo, viewers: ticketViewersOf })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(inArray(aiResponses.id, [...ids]), isNull(aiResponses.completedAt), isNotNull(aiResponses.partialSteps)));
  return rows.map(({ analysisId, steps, ticketId, employeeId, confidential, assignedTo, viewers }) => ({
    type: "analysis.partial",
    ticketId,
    employeeId,
    payload: { analysisId, steps },
    audience: { confidential, assignedTo, viewers: viewers ?? [] },
  }));
}
