import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import { reanalyzeTicket } from "@/lib/tickets/reanalyze-ticket";
import { absentEmbedder } from "@/tests/support/absent-embedder";
import { generatorThatSays, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { mendAnalyses } from "./mend-analyses";

const MINUTE_MS = 60_000;
const later = (ctx: Ctx, minutes = 2): Ctx => ({ ...ctx, now: () => new Date(Date.now() + minutes * MINUTE_MS) });

const settle = ({ db }: Ctx, state: string) => db.execute(sql`update pgboss.job set state = ${state}::pgboss.job_state where name = ${analyzeTicketJob.name}`);
const rowOf = async ({ db }: Ctx, ticketId: string) => (await db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticketId)))[0];

const useNoModels = () => useModels({ embedder: absentEmbedder, generator: generatorThatSays("") });

test("an analysis whose job was given up ends with what keywords say, and its ticket can be analysed again", () =>
  withRollback(async (ctx) => {
    useNoModels();
    const { id } = await makeTicket(ctx, { title: "Mot de passe oublié", description: "Mon compte est verrouillé.", language: "fr" });
    await settle(ctx, "failed");
    await mendAnalyses(later(ctx));
    const { aiResponses: analyses, analysisUnderWay } = await readTicket(ctx, { id });
    expect(analyses).toMatchObject([{ stage: "done", source: "rules", suggestedCategory: "permission", language: "fr", degraded: expect.arrayContaining(["analysis_lost"]) }]);
    expect(analyses[0]?.steps.length).toBeGreaterThan(0);
    expect(analysisUnderWay).toBeNull();
    const { analysisId } = await reanalyzeTicket(ctx, { id });
    expect(analysisId).not.toBe(analyses[0]?.id);
    expect(ctx.outbox.filter(({ type }) => type === "analysis.completed")).toHaveLength(1);
  }));

test("what was known by then stays", () =>
  withRollback(async (ctx) => {
    useNoModels();
    const { id } = await makeTicket(ctx);
    const known = { stage: "generate", source: "retrieval", suggestedCategory: "network", suggestedSolution: "1. Restart it.", degraded: ["embedding_failed"] } as const;
    await ctx.db.update(aiResponses).set({ ...known, degraded: [...known.degraded], partialSteps: [{ text: "Half", sources: [] }] }).where(eq(aiResponses.ticketId, id));
    await settle(ctx, "failed");
    await mendAnalyses(later(ctx));
    expect(await rowOf(ctx, id)).toMatchObject({ ...known, stage: "done", partialSteps: null, degraded: ["embedding_failed", "analysis_lost"], completedAt: expect.any(Date) });
  }));

test.each(["created", "retry", "active"])("one whose job is %s is still to come", (state) =>
  withRollback(async (ctx) => {
    useNoModels();
    const { id } = await makeTicket(ctx);
    await settle(ctx, state);
    await mendAnalyses(later(ctx, 600));
    expect((await rowOf(ctx, id))?.completedAt).toBeNull();
  }),
);

test("one that was asked for just now is given time", () =>
  withRollback(async (ctx) => {
    useNoModels();
    const { id } = await makeTicket(ctx);
    await settle(ctx, "failed");
    await mendAnalyses(later(ctx, 0.5));
    expect((await rowOf(ctx, id))?.completedAt).toBeNull();
  }));

test("nobody mends but the desk itself", () =>
  withRollback(async (ctx) => {
    await expect(mendAnalyses(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));

test("one that ends so counts as lost, by what was known of it", () =>
  withRollback(async (ctx) => {
    useNoModels();
    metrics().analyses.reset();
    await makeTicket(ctx);
    await settle(ctx, "failed");
    await mendAnalyses(later(ctx));
    await mendAnalyses(later(ctx, 4));
    const { values } = await metrics().analyses.get();
    expect(values.map(({ labels, value }) => [labels, value])).toEqual([[{ source: "rules", outcome: "lost" }, 1]]);
  }));
