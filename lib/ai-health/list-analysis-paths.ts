import { and, arrayContains, desc, eq, exists, lt, sql } from "drizzle-orm";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Verdict } from "@/db/enums";
import { isDegradation } from "@/lib/analysis/degradations";
import { authorize } from "@/lib/auth/permissions";
import { countRows } from "@/lib/cache/count-rows";
import type { Ctx } from "@/lib/core/ctx";
import { decodeCursor } from "@/lib/core/cursor";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { pageOf, when } from "@/lib/core/list-query";
import { ticketScope } from "@/lib/tickets/scope";
import { type AnalysisPath, type ListAnalysisPathsInput, listAnalysisPathsInput } from "./schema";

const { id, ticketId, cause, stage, source, modelUsed, embeddingModel, language, degraded, confidenceScore, confidenceBasis, confidenceN, sourcesDropped } = aiResponses;
const { embedMs, retrieveMs, generateMs, saveMs, processingTimeMs, createdAt, completedAt } = aiResponses;

const told = { id, ticketNumber: tickets.ticketNumber, cause, stage, source, modelUsed, embeddingModel, language, degraded, confidenceScore, confidenceBasis, confidenceN, sourcesDropped };
const times = { embedMs, retrieveMs, generateMs, saveMs };
const verdict = sql<Verdict | null>`(select ${aiFeedback.verdict} from ${aiFeedback} where ${aiFeedback.aiResponseId} = ${id} order by ${aiFeedback.id} desc limit 1)`;

/** Why each analysis of the tickets that the actor may see took the path that it took, newest first. */
export async function listAnalysisPaths(ctx: Ctx, input: ListAnalysisPathsInput): Promise<Page<AnalysisPath>> {
  authorize(ctx.actor, "aiHealth.readAnalyses");
  const { limit, cursor, ...filter } = parseInput(listAnalysisPathsInput, input);
  const filtered = and(
    when(filter.source, (value) => eq(source, value)),
    when(filter.cause, (value) => eq(cause, value)),
    when(filter.degraded, (value) => arrayContains(degraded, [value])),
  );
  const seen = exists(ctx.db.select({ one: sql`1` }).from(tickets).where(and(eq(tickets.id, ticketId), ticketScope(ctx.actor))));
  const total = await countRows(ctx, aiResponses, and(filtered, seen), ["analysis-paths", ctx.actor, filter]);
  // Ids are given in the order of creation, and have the index that moments lack.
  const rows = await ctx.db
    .select({ ...told, stages: times, processingTimeMs, createdAt, completedAt, verdict })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, ticketId))
    .where(and(filtered, ticketScope(ctx.actor), when(cursor, (text) => lt(id, decodeCursor(text).id))))
    .orderBy(desc(id))
    .limit(limit + 1);
  const page = pageOf(rows, limit, total, (row) => row.createdAt);
  return { ...page, results: page.results.map((row) => ({ ...row, degraded: row.degraded.filter(isDegradation).map((degradation) => ({ degradation })) })) };
}
