import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listAnalysisPaths } from "./list-analysis-paths";
import type { ListAnalysisPathsInput } from "./schema";

const idsOf = async (ctx: Ctx, input: ListAnalysisPathsInput) => (await listAnalysisPaths(ctx, input)).results.map(({ id }) => id);

test("one row an analysis, with the path that it took and the last verdict on it", () =>
  withRollback(async (ctx) => {
    const { id, ticket } = await makeEndedAnalysis(ctx, { source: "retrieval", embeddingModel: "acme/embed", degraded: ["llm_timeout", "of_a_later_version"], confidenceBasis: "measured", confidenceN: 64, sourcesDropped: 1, embedMs: 3, retrieveMs: 4, generateMs: 5, saveMs: 6 });
    await addVerdict(ctx, id, "rejected");
    await addVerdict(ctx, id, "accepted");
    const { results, total } = await listAnalysisPaths(await asNew(ctx, "admin"), {});
    expect(total).toBe(1);
    expect(results).toEqual([
      {
        id,
        ticketNumber: ticket.ticketNumber,
        cause: "filed",
        stage: "done",
        source: "retrieval",
        modelUsed: null,
        embeddingModel: "acme/embed",
        language: "en",
        degraded: [{ degradation: "llm_timeout" }],
        confidenceScore: 0.75,
        confidenceBasis: "measured",
        confidenceN: 64,
        sourcesDropped: 1,
        stages: { embedMs: 3, retrieveMs: 4, generateMs: 5, saveMs: 6 },
        processingTimeMs: 100,
        createdAt: expect.any(Date),
        completedAt: expect.any(Date),
        verdict: "accepted",
      },
    ]);
  }));

test("filters by source, cause and degradation; one that is under way has neither source nor verdict", () =>
  withRollback(async (ctx) => {
    const llm = await makeEndedAnalysis(ctx, { cause: "facts" });
    const rules = await makeEndedAnalysis(ctx, { source: "rules", degraded: ["embedding_failed", "nothing_similar"] });
    await makeTicket(ctx);
    expect(await idsOf(ctx, { source: "rules" })).toEqual([rules.id]);
    expect(await idsOf(ctx, { cause: "facts" })).toEqual([llm.id]);
    expect(await idsOf(ctx, { degraded: "nothing_similar" })).toEqual([rules.id]);
    expect(await listAnalysisPaths(ctx, { degraded: "nothing_similar", source: "llm" })).toEqual({ results: [], total: 0, nextCursor: null });
    expect((await listAnalysisPaths(ctx, { cause: "filed" })).results[0]).toMatchObject({ stage: "queued", source: null, completedAt: null, verdict: null, degraded: [] });
  }));

test("pages through them newest first, each once, whatever arrives meanwhile", () =>
  withRollback(async (ctx) => {
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.unshift((await makeEndedAnalysis(ctx)).id);
    const first = await listAnalysisPaths(ctx, { limit: 3 });
    await makeEndedAnalysis(ctx);
    const second = await listAnalysisPaths(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(made);
    expect([first.total, second.total, second.nextCursor]).toEqual([5, 6, null]);
  }));

test("analyses of tickets that the reader may not see are neither listed nor counted", () =>
  withRollback(async (ctx) => {
    const open = await makeEndedAnalysis(ctx);
    const hidden = await makeEndedAnalysis(ctx);
    const confidential = await makeEndedAnalysis(ctx);
    await hideTicket(ctx, { id: hidden.ticket.id });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, confidential.ticket.id));
    expect(await listAnalysisPaths(await asNew(ctx, "admin"), {})).toMatchObject({ results: [{ id: open.id }], total: 1 });
    expect(await idsOf(asKey(ctx, "tickets:read"), {})).toEqual([open.id]);
    expect(await idsOf(asKey(ctx, "tickets:read", "tickets:confidential"), {})).toEqual([confidential.id, open.id]);
  }));

test("is an administrator's, and a key's that reads tickets", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "stats:read")]) await expect(listAnalysisPaths(reader, {})).rejects.toMatchObject({ code: "forbidden" });
  }));
