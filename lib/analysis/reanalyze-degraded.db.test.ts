import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Priority } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import type { ModelState } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { absentEmbedder } from "@/tests/support/absent-embedder";
import { generatorThatSays, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { addVerdict, type EndedAnalysis, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { asNew } from "@/tests/support/personas";
import { endJobs, waitingJobs } from "@/tests/support/waiting-jobs";
import type { Degradation } from "./degradations";
import { reanalyzeDegraded } from "./reanalyze-degraded";

const START = Date.UTC(2026, 10, 24, 9);
const at = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: () => new Date(START + minutes * 60_000) });

const state = (found: ModelState["state"]): ModelState => ({ state: found, model: "m", since: new Date(START) });
function useStates(embedding: ModelState["state"], llm: ModelState["state"], atOnce = Infinity): void {
  useModels({ embedder: absentEmbedder, generator: generatorThatSays(""), states: () => ({ embedding: state(embedding), llm: state(llm) }), callsAtOnce: () => atOnce });
}

const degraded = (ctx: Ctx, degradations: Degradation[] = ["llm_unreachable"], priority: Priority = "medium") =>
  makeEndedAnalysis(ctx, { source: "retrieval", degraded: degradations }, { priority });

async function recovered({ db }: Ctx): Promise<string[]> {
  const rows = await db.select({ ticketId: aiResponses.ticketId }).from(aiResponses).where(eq(aiResponses.cause, "recovered")).orderBy(asc(aiResponses.id));
  return rows.map(({ ticketId }) => ticketId);
}

/** Ends those that are under way as if the model had failed them again. */
const failAgain = ({ db }: Ctx, completedAt: Date) => db.update(aiResponses).set({ completedAt, source: "retrieval", degraded: ["llm_timeout"] }).where(eq(aiResponses.cause, "recovered"));

const ids = (...analyses: EndedAnalysis[]) => analyses.map(({ ticket }) => ticket.id);

test("open tickets that lacked the language model are analysed again, the most urgent first, then the oldest, behind all others", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    const low = await degraded(at(ctx, 0), ["llm_timeout"], "low");
    const high = await degraded(at(ctx, 1), ["llm_missing"], "high");
    const urgent = await degraded(at(ctx, 2), ["llm_skipped", "nothing_similar"], "urgent");
    const older = await degraded(at(ctx, -5), ["llm_refused"], "high");
    await endJobs(ctx, analyzeTicketJob);
    await reanalyzeDegraded(at(ctx, 10), { recovery: "llm" });
    expect(await recovered(ctx)).toEqual(ids(urgent, older, high, low));
    expect((await waitingJobs(ctx, analyzeTicketJob)).map(({ priority }) => priority).toSorted((a, b) => b - a)).toEqual([-1, -2, -2, -4]);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toEqual([]);
  }));

test("what lacked something else, has a plan all the same or is judged, solved, hidden or under way stays", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    await degraded(ctx, ["embedding_failed"]);
    await degraded(ctx, ["llm_broken_json", "unsure"]);
    await makeEndedAnalysis(ctx, { source: "llm", degraded: ["llm_cut_off"] });
    await addVerdict(ctx, (await degraded(ctx)).id, "rejected");
    await resolveTicket(ctx, { id: (await degraded(ctx)).ticket.id, resolution: "Restarted." });
    await hideTicket(ctx, { id: (await degraded(ctx)).ticket.id });
    const { ticket } = await degraded(ctx);
    await ctx.db.insert(aiResponses).values({ ticketId: ticket.id, cause: "requested", language: "en" });
    const mended = await degraded(ctx);
    await ctx.db.insert(aiResponses).values({ ticketId: mended.ticket.id, cause: "requested", language: "en", source: "llm", completedAt: ctx.now() });
    await reanalyzeDegraded(ctx, { recovery: "llm" });
    expect(await recovered(ctx)).toEqual([]);
  }));

test.each([
  ["embedding", "embedding_model_missing"],
  ["embedding", "embedding_failed"],
  ["embedding", "analysis_lost"],
  ["vectors", "embedding_incomplete"],
  ["llm", "analysis_lost"],
] as const)("the return of %s mends %s, also of an analysis with a plan unless a plan was what lacked", (recovery, degradation) =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    const { ticket } = await makeEndedAnalysis(ctx, { source: recovery === "llm" ? "rules" : "llm", degraded: [degradation] });
    await reanalyzeDegraded(ctx, { recovery });
    expect(await recovered(ctx)).toEqual([ticket.id]);
  }),
);

test("some are under way at a time, and the rest follow as those end", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    for (let count = 0; count < 22; count++) await degraded(at(ctx, count));
    await reanalyzeDegraded(at(ctx, 60), { recovery: "llm" });
    expect(await recovered(ctx)).toHaveLength(20);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toEqual([{ data: { recovery: "llm" }, key: "llm-later", delay: 5, priority: 0 }]);
    await endJobs(ctx, reanalyzeDegradedJob);
    await reanalyzeDegraded(at(ctx, 61), { recovery: "llm" });
    expect(await recovered(ctx)).toHaveLength(20);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toMatchObject([{ delay: 5 }]);
    await ctx.db.update(aiResponses).set({ completedAt: at(ctx, 62).now(), source: "llm" }).where(eq(aiResponses.cause, "recovered"));
    await reanalyzeDegraded(at(ctx, 63), { recovery: "llm" });
    expect(await recovered(ctx)).toHaveLength(22);
  }));

test("a model that only seems to be back fails one round, not all", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    for (let count = 0; count < 25; count++) await degraded(at(ctx, 0));
    await reanalyzeDegraded(at(ctx, 60), { recovery: "llm" });
    await failAgain(ctx, at(ctx, 61).now());
    await endJobs(ctx, reanalyzeDegradedJob);
    await reanalyzeDegraded(at(ctx, 62), { recovery: "llm" });
    expect(await recovered(ctx)).toHaveLength(20);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toMatchObject([{ delay: 60 }]);
    await reanalyzeDegraded(at(ctx, 71.1), { recovery: "llm" });
    expect(await recovered(ctx)).toHaveLength(25);
  }));

test("a model that is slow is given as many as it takes, and as each ends the next", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready", 1);
    const tickets = ids(await degraded(at(ctx, 0)), await degraded(at(ctx, 1)), await degraded(at(ctx, 2)));
    await reanalyzeDegraded(at(ctx, 10), { recovery: "llm" });
    await reanalyzeDegraded(at(ctx, 10.25), { recovery: "llm" });
    expect(await recovered(ctx)).toEqual(tickets.slice(0, 1));
    await ctx.db.update(aiResponses).set({ completedAt: at(ctx, 10.4).now(), source: "llm" }).where(eq(aiResponses.cause, "recovered"));
    await reanalyzeDegraded(at(ctx, 10.5), { recovery: "llm" });
    expect(await recovered(ctx)).toEqual(tickets.slice(0, 2));
    await reanalyzeDegraded(at(ctx, 10.5), { recovery: "embedding" });
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toEqual([{ data: { recovery: "llm" }, key: "llm-later", delay: 5, priority: 0 }]);
  }));

test("one that finds the model busy has not failed: others go on, and it is tried again in five minutes", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready", 1);
    const [first, second] = ids(await degraded(at(ctx, 0)), await degraded(at(ctx, 1)));
    const busyAt = async (minutes: number) => {
      await reanalyzeDegraded(at(ctx, minutes), { recovery: "llm" });
      await ctx.db.update(aiResponses).set({ completedAt: at(ctx, minutes).now(), source: "retrieval", degraded: ["llm_busy"] }).where(eq(aiResponses.cause, "recovered"));
      return recovered(ctx);
    };
    expect(await busyAt(10)).toEqual([first]);
    expect(await busyAt(11)).toEqual([first, second]);
    expect(await busyAt(14.9)).toEqual([first, second]);
    expect(await busyAt(15)).toEqual([first, second, first]);
    expect(await busyAt(16)).toEqual([first, second, first, second]);
  }));

test("one that fails again is left alone for half an hour, then for an hour, and is not forgotten", () =>
  withRollback(async (ctx) => {
    useStates("ready", "ready");
    const { ticket } = await degraded(at(ctx, 0));
    const tried = async (minutes: number) => {
      await endJobs(ctx, reanalyzeDegradedJob);
      await reanalyzeDegraded(at(ctx, minutes), { recovery: "llm" });
      const tries = (await recovered(ctx)).length;
      await failAgain(ctx, at(ctx, minutes).now());
      return tries;
    };
    expect(await tried(60)).toBe(1);
    expect(await tried(89.9)).toBe(1);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toMatchObject([{ delay: 60 }]);
    expect(await tried(75)).toBe(1);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toMatchObject([{ delay: 900 }]);
    expect(await tried(90)).toBe(2);
    expect(await tried(149)).toBe(2);
    expect(await tried(150)).toBe(3);
    expect(await recovered(ctx)).toEqual([ticket.id, ticket.id, ticket.id]);
  }));

test("when the model is gone again nothing is asked of it", () =>
  withRollback(async (ctx) => {
    useStates("ready", "down");
    await degraded(ctx);
    await degraded(ctx, ["embedding_failed"]);
    await reanalyzeDegraded(ctx, { recovery: "llm" });
    expect([await recovered(ctx), await waitingJobs(ctx, reanalyzeDegradedJob)]).toEqual([[], []]);
    await reanalyzeDegraded(ctx, { recovery: "embedding" });
    expect(await recovered(ctx)).toHaveLength(1);
  }));

test("nobody asks for it but the desk itself", () =>
  withRollback(async (ctx) => {
    await expect(reanalyzeDegraded(await asNew(ctx, "admin"), { recovery: "llm" })).rejects.toMatchObject({ code: "forbidden" });
  }));
