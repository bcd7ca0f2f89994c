import { and, desc, eq, exists, lt, sql } from "drizzle-orm";
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
import { type FeedbackRecord, type ListFeedbackInput, listFeedbackInput } from "./schema";

const { id, aiResponseId, verdict, category, comment, givenByType, givenBy, createdAt } = aiFeedback;

const ofAnalysis = eq(aiResponses.id, aiResponseId);
const itsTicket = eq(tickets.id, aiResponses.ticketId);

/** What staff said of the analyses of all tickets that the actor may see, newest first. */
export async function listFeedback(ctx: Ctx, input: ListFeedbackInput): Promise<Page<FeedbackRecord>> {
  authorize(ctx.actor, "record.read");
  const { limit, cursor, ...filter } = parseInput(listFeedbackInput, input);
  const filtered = and(when(filter.verdict, (value) => eq(verdict, value)), inPeriod(createdAt, filter));
  const seen = exists(ctx.db.select({ one: sql`1` }).from(aiResponses).innerJoin(tickets, itsTicket).where(and(ofAnalysis, ticketScope(ctx.actor))));
  const total = await countRows(ctx, aiFeedback, and(filtered, seen), ["feedback-records", ctx.actor, filter]);
  // Ids are given in the order of creation, and have the index that moments lack.
  const rows = await ctx.db
    .select({ id, ...ticketOfRecord, aiResponseId, suggestedCategory: aiResponses.suggestedCategory, verdict, category, comment, givenByType, givenBy, createdAt })
    .from(aiFeedback)
    .innerJoin(aiResponses, ofAnalysis)
    .innerJoin(tickets, itsTicket)
    .where(and(filtered, ticketScope(ctx.actor), when(cursor, (text) => lt(id, decodeCursor(text).id))))
    .orderBy(desc(id))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.createdAt);
}
