import { and, eq } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { listAnalyses } from "@/lib/analysis/list-analyses";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { ticketScope } from "@/lib/tickets/scope";
import { ticketOfRecord } from "./record-row";
import { type AiResponseDetail, type ReadAiResponseInput, readAiResponseInput } from "./schema";

/** One analysis, as its ticket shows it. Throws not_found for one of a ticket that the actor may not see, too. */
export async function readAiResponse(ctx: Ctx, input: ReadAiResponseInput): Promise<AiResponseDetail> {
  authorize(ctx.actor, "record.read");
  const { id } = parseInput(readAiResponseInput, input);
  const [row] = await ctx.db
    .select({ ticketId: tickets.id, ...ticketOfRecord, ticketCategory: tickets.category })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(eq(aiResponses.id, id), ticketScope(ctx.actor)));
  if (!row) throw new DomainError("not_found", "analysis_unknown");
  const { ticketId, ...ofTicket } = row;
  const analysis = (await listAnalyses(ctx, { ticketId })).find((found) => found.id === id);
  if (!analysis) throw new DomainError("not_found", "analysis_unknown");
  return { ...ofTicket, analysis };
}
