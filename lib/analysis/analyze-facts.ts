import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { analyzeFactsJob } from "@/lib/jobs/analyze-facts";
import { enqueue } from "@/lib/jobs/enqueue";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";
import { ticketColumns } from "@/lib/tickets/ticket-row";
import { latestFactAt } from "./read-facts";
import { requestAnalysis } from "./request-analysis";

/** Before a ticket is looked at again whose analysis is under way. */
const AGAIN_AFTER_SECONDS = 20;

const isJudged = async ({ db }: Ctx, id: string): Promise<boolean> => (await db.$count(aiFeedback, eq(aiFeedback.aiResponseId, id))) > 0;

/**
 * Asks for a new analysis of an open ticket of which more is known than its last one knew; once the one under way has ended, if
 * there is one. What a person has judged stays.
 */
export async function analyzeFacts(ctx: Ctx, { ticketId }: { ticketId: string }): Promise<void> {
  authorize(ctx.actor, "analysis.write");
  await inTransaction(ctx, async (ctx) => {
    const isOpen = and(eq(tickets.id, ticketId), isNull(tickets.deletedAt), inArray(tickets.status, OPEN_STATUSES));
    const [ticket] = await ctx.db.select(ticketColumns).from(tickets).where(isOpen).for("update");
    if (!ticket) return;
    const { id, createdAt, completedAt } = aiResponses;
    const [last] = await ctx.db.select({ id, createdAt, completedAt }).from(aiResponses).where(eq(aiResponses.ticketId, ticketId)).orderBy(desc(id)).limit(1);
    if (last?.completedAt === null) return enqueue(ctx, analyzeFactsJob, { ticketId }, { key: ticketId, delaySeconds: AGAIN_AFTER_SECONDS });
    const since = await latestFactAt(ctx, ticket);
    if (!since || (last && (last.createdAt >= since || (await isJudged(ctx, last.id))))) return;
    await requestAnalysis(ctx, ticket, "facts");
  });
}
