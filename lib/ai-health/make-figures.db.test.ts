import { expect, test } from "vitest";
import { forgetCalibrations } from "@/lib/analysis/load-calibrations";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { asKey } from "@/tests/support/personas";
import { makeFigures } from "./make-figures";

const NOW = new Date("2026-11-25T12:00:00.000Z");
const at = (ctx: Ctx, daysAgo: number): Ctx => ({ ...ctx, now: () => new Date(NOW.getTime() - daysAgo * 86_400_000) });

test("every figure is of the days that were asked for, what confidence rests on of all that was judged", () =>
  withRollback(async (ctx) => {
    forgetCalibrations(ctx);
    const degraded = { degraded: ["llm_timeout"], source: "retrieval" as const, embedMs: 40, confidenceScore: 0.6 };
    await addVerdict(ctx, (await makeEndedAnalysis(at(ctx, 8), degraded)).id, "rejected");
    await addVerdict(ctx, (await makeEndedAnalysis(at(ctx, 2), degraded)).id, "accepted");
    await makeEndedAnalysis(at(ctx, 1), { sourcesDropped: 3 });
    const reader = asKey(at(ctx, 0), "stats:read");
    const week = await makeFigures(reader, 7);
    expect(week).toMatchObject({
      startsAt: new Date("2026-11-18T12:00:00.000Z"),
      analyses: 2,
      latency: { embed: { n: 1, p50Ms: 40 }, whole: { n: 2, p50Ms: 100 } },
      sources: { counts: { llm: 1, retrieval: 1, rules: 0 } },
      outcomes: { all: { n: 1, accepted: 1, shareRight: 1 } },
      degradations: [{ degradation: "llm_timeout", n: 1 }],
      citations: { dropped: 3 },
    });
    expect(week.calibration.bySource.retrieval).toMatchObject({ n: 1, basis: "prior", basisN: 2, brier: expect.closeTo(0.16), expectedCalibrationError: expect.closeTo(0.4) });
    expect(week.calibration.bySource.rules).toMatchObject({ n: 0, basis: "prior", basisN: 0, brier: null });
    expect(week.calibration.all).toMatchObject({ n: 1, brierBaseRate: 0 });
    expect(await makeFigures(reader, 9)).toMatchObject({ analyses: 3, outcomes: { all: { n: 2, rejected: 1, shareRight: 0.5 } }, degradations: [{ n: 2 }] });
  }));
