import { and, eq, isNull } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { requestAnalysis } from "@/lib/analysis/request-analysis";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "./lock-ticket";
import { type ReadTicketInput, readTicketInput } from "./schema";

/** Asks for a new analysis, or names the one that is under way. */
export async function reanalyzeTicket(ctx: Ctx, input: ReadTicketInput): Promise<{ analysisId: string; ticketNumber: string }> {
  authorize(ctx.actor, "analysis.request");
  const target = parseInput(readTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, target);
    const [underWay] = await ctx.db
      .select({ id: aiResponses.id })
      .from(aiResponses)
      .where(and(eq(aiResponses.ticketId, ticket.id), isNull(aiResponses.completedAt)));
    return { analysisId: underWay?.id ?? (await requestAnalysis(ctx, ticket, "requested")), ticketNumber: ticket.ticketNumber };
  });
}
