import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Category, Verdict } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { analysisFigures } from "./analysis-figures";

const SINCE = new Date("2026-11-01T00:00:00Z");

async function judged(ctx: Ctx, suggestedCategory: Category | null, verdicts: Verdict[], completedAt = SINCE) {
  const [ticket, staff] = [await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
  const [analysis] = await ctx.db.update(aiResponses).set({ suggestedCategory, completedAt, source: "llm" }).where(eq(aiResponses.ticketId, ticket.id)).returning();
  for (const verdict of verdicts) await ctx.db.insert(aiFeedback).values({ aiResponseId: analysis?.id ?? "", employeeId: staff.id, givenBy: staff.id, verdict });
}

test("acceptance is told by the category that was suggested, and the last verdict counts", () =>
  withRollback(async (ctx) => {
    await judged(ctx, "network", ["rejected", "accepted"]);
    await judged(ctx, "network", ["corrected"]);
    await judged(ctx, "hardware", ["rejected"]);
    await judged(ctx, "software", []);
    await judged(ctx, null, ["accepted"]);
    await judged(ctx, "network", ["accepted"], new Date(SINCE.getTime() - 1));
    const none = { judged: 0, accepted: 0 };
    expect(await analysisFigures(ctx, SINCE)).toEqual({
      bySource: { llm: 5, retrieval: 0, rules: 0 },
      byVerdict: { accepted: 2, corrected: 1, rejected: 1 },
      acceptanceRate: 0.5,
      acceptanceByCategory: { network: { judged: 2, accepted: 1 }, hardware: { judged: 1, accepted: 0 }, software: none, permission: none, other: none },
    });
  }));

test("before the first verdict there is no rate", () =>
  withRollback(async (ctx) => {
    expect((await analysisFigures(ctx, SINCE)).acceptanceRate).toBeNull();
  }));
