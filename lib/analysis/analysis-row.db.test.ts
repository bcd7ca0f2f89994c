import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { enterStage, findOpenAnalysis } from "./analysis-row";

async function openAnalysis(ctx: Ctx) {
  const ticket = await makeTicket(ctx);
  const [row] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
  const open = await findOpenAnalysis(ctx, row?.id ?? "");
  if (!open) throw new TypeError("the analysis is not open");
  ctx.outbox?.splice(0);
  return { ticket, open };
}

test("an analysis that is still to be done comes with its ticket", () =>
  withRollback(async (ctx) => {
    const { ticket, open } = await openAnalysis(ctx);
    expect(open).toEqual({ id: open.id, requestedAt: open.requestedAt, ticket: { ...ticket, facts: [] } });
  }));

test("a stage is noted with what is known by then, and told", () =>
  withRollback(async (ctx) => {
    const { ticket, open } = await openAnalysis(ctx);
    expect(await enterStage(ctx, open, "retrieve", { embedMs: 12 })).toBe(true);
    expect(await ctx.db.select().from(aiResponses).where(eq(aiResponses.id, open.id))).toMatchObject([{ stage: "retrieve", embedMs: 12, completedAt: null }]);
    expect(ctx.outbox).toMatchObject([{ type: "analysis.stage", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { stage: "retrieve" } }]);
  }));

test("one that is completed is open no more, is never written again, and nothing is told of it", () =>
  withRollback(async (ctx) => {
    const { open } = await openAnalysis(ctx);
    await enterStage(ctx, open, "done", { completedAt: ctx.now(), modelUsed: "first" });
    expect(ctx.outbox.map(({ type }) => type)).toEqual(["analysis.completed"]);
    expect(await enterStage(ctx, open, "done", { completedAt: ctx.now(), modelUsed: "second" })).toBe(false);
    expect(ctx.outbox).toHaveLength(1);
    expect(await findOpenAnalysis(ctx, open.id)).toBeUndefined();
    expect(await ctx.db.select().from(aiResponses).where(eq(aiResponses.id, open.id))).toMatchObject([{ modelUsed: "first" }]);
  }));
