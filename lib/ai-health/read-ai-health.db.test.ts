import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { readAiHealth } from "./read-ai-health";

beforeEach(() => void provideEnv({ WORKER_URL: "http://127.0.0.1:9" }));

test("is an administrator's, and a key's with the scope", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "tickets:read")]) await expect(readAiHealth(reader, {})).rejects.toMatchObject({ code: "forbidden" });
    for (const reader of [await asNew(ctx, "admin"), asKey(ctx, "stats:read")]) expect(await readAiHealth(reader, {})).toMatchObject({ days: 30, analyses: 0, classifier: null });
  }));

test("what somebody may not see is in none of the figures", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(ctx, { degraded: ["llm_timeout"], sourcesDropped: 2 });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    const none = { analyses: 0, latency: { whole: { n: 0 } }, outcomes: { all: { n: 0 } }, degradations: [], citations: { dropped: 0 } };
    expect(await readAiHealth(await asNew(ctx, "admin"), {})).toMatchObject(none);
    expect(await readAiHealth(asKey(ctx, "stats:read", "tickets:confidential"), {})).toMatchObject({ analyses: 1, degradations: [{ n: 1 }] });
  }));

test("the figures are kept until something happens, the queues are as they are now", () =>
  withRollback(async (ctx) => {
    const admin = ownTransactions(await asNew(ctx, "admin"));
    await makeEndedAnalysis(ownTransactions(ctx));
    const { queues } = await readAiHealth(admin, { days: 7 });
    await ctx.db.update(aiResponses).set({ completedAt: null });
    await ctx.db.execute(sql`delete from pgboss.job`);
    const kept = await readAiHealth(admin, { days: 7 });
    expect([kept.analyses, kept.startsAt, queues[0]?.waiting, kept.queues[0]?.waiting]).toEqual([1, expect.any(Date), 1, 0]);
    await makeTicket(ownTransactions(ctx));
    expect((await readAiHealth(admin, { days: 7 })).analyses).toBe(0);
  }));

async function makeMany(ctx: Ctx): Promise<void> {
  const { ticket } = await makeEndedAnalysis(ctx);
  await ctx.db.execute(sql`insert into ai_responses (ticket_id, stage, source, language, completed_at) select ${ticket.id}::bigint, 'done', 'rules', 'en', ${ctx.now().toISOString()}::timestamptz from generate_series(1, 5000)`);
}

test("of many analyses the figures are kept though something happens", () =>
  withRollback(async (ctx) => {
    const admin = ownTransactions(await asNew(ctx, "admin"));
    await makeMany(ownTransactions(ctx));
    expect((await readAiHealth(admin, { days: 7 })).analyses).toBe(5_001);
    await makeEndedAnalysis(ownTransactions(ctx));
    expect((await readAiHealth(admin, { days: 7 })).analyses).toBe(5_001);
    expect((await readAiHealth(admin, { days: 8 })).analyses).toBe(5_002);
  }));
