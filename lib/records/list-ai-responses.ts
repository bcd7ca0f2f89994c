import { and, desc, eq, exists, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Verdict } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import { countRows } from "@/lib/cache/count-rows";
import type { Ctx } from "@/lib/core/ctx";
import { decodeCursor } from "@/lib/core/cursor";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { pageOf, when } from "@/lib/core/list-query";
import { ticketScope } from "@/lib/tickets/scope";
import { inPeriod, ticketOfRecord } from "./record-row";
import { type AiResponseRecord, type ListAiResponsesInput, listAiResponsesInput } from "./schema";

const { id, ticketId, suggestedCategory, confidenceScore, source, modelUsed, processingTimeMs, createdAt } = aiResponses;

const verdict = sql<Verdict | null>`(select ${aiFeedback.verdict} from ${aiFeedback} where ${aiFeedback.aiResponseId} = ${id} order by ${aiFeedback.id} desc limit 1)`;

const isJudged = (feedback: Verdict | "none"): SQL => (feedback === "none" ? isNull(verdict) : eq(verdict, feedback));

/** The analyses of all tickets that the actor may see, newest first. */
export async function listAiResponses(ctx: Ctx, input: ListAiResponsesInput): Promise<Page<AiResponseRecord>> {
  authorize(ctx.actor, "record.read");
  const { limit, cursor, ...filter } = parseInput(listAiResponsesInput, input);
  const filtered = and(
    when(filter.category, (value) => eq(suggestedCategory, value)),
    when(filter.source, (value) => eq(source, value)),
    when(filter.model, (value) => eq(modelUsed, value)),
    when(filter.feedback, isJudged),
    inPeriod(createdAt, filter),
  );
  const seen = exists(ctx.db.select({ one: sql`1` }).from(tickets).where(and(eq(tickets.id, ticketId), ticketScope(ctx.actor))));
  const total = await countRows(ctx, aiResponses, and(filtered, seen), ["ai-response-records", ctx.actor, filter]);
  // Ids are given in the order of creation, and have the index that moments lack.
  const rows = await ctx.db
    .select({ id, ...ticketOfRecord, suggestedCategory, confidenceScore, source, modelUsed, processingTimeMs, verdict, createdAt })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, ticketId))
    .where(and(filtered, ticketScope(ctx.actor), when(cursor, (text) => lt(id, decodeCursor(text).id))))
    .orderBy(desc(id))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.createdAt);
}
