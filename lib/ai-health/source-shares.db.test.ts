import { expect, onTestFinished, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { lookAt } from "./looked-at";
import { sourceShares } from "./source-shares";

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

test("counts and shares in all, and a row for each day of the desk's time zone, empty ones too", () =>
  withRollback(async (ctx) => {
    onTestFinished(() => void provideEnv({ DESK_TIME_ZONE: "" }));
    provideEnv({ DESK_TIME_ZONE: "Asia/Shanghai" });
    for (const [moment, source] of [["2026-11-23T15:59:59Z", "rules"], ["2026-11-23T16:00:00Z", "llm"], ["2026-11-25T01:00:00Z", "llm"], ["2026-11-25T02:00:00Z", "retrieval"]] as const) await makeEndedAnalysis(at(ctx, moment), { source });
    const now = at(ctx, "2026-11-25T12:00:00Z");
    expect(await sourceShares(now, await lookAt(now, new Date("2026-11-01T00:00:00Z")), 4)).toEqual({
      counts: { llm: 2, retrieval: 1, rules: 1 },
      shares: { llm: 0.5, retrieval: 0.25, rules: 0.25 },
      byDay: [
        { day: "2026-11-22", llm: 0, retrieval: 0, rules: 0 },
        { day: "2026-11-23", llm: 0, retrieval: 0, rules: 1 },
        { day: "2026-11-24", llm: 1, retrieval: 0, rules: 0 },
        { day: "2026-11-25", llm: 1, retrieval: 1, rules: 0 },
      ],
    });
  }));

test("a window that begins within a day has that day too, so that the days add up to all", () =>
  withRollback(async (ctx) => {
    await makeEndedAnalysis(at(ctx, "2026-11-24T13:00:00Z"));
    const now = at(ctx, "2026-11-25T12:00:00Z");
    const { counts, byDay } = await sourceShares(now, await lookAt(now, new Date("2026-11-24T12:00:00Z")), 1);
    expect([counts.llm, byDay.map(({ day, llm }) => [day, llm])]).toEqual([1, [["2026-11-24", 1], ["2026-11-25", 0]]]);
  }));

test("before the first analysis there are days and no shares", () =>
  withRollback(async (ctx) => {
    const found = await sourceShares(ctx, await lookAt(ctx, new Date(0)), 3);
    expect([found.counts, found.shares, found.byDay.length]).toEqual([{ llm: 0, retrieval: 0, rules: 0 }, { llm: null, retrieval: null, rules: null }, 3]);
  }));
