import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { lookAt } from "./looked-at";
import { stageLatencies } from "./stage-latencies";

test("half and 95 % of each stage, over the analyses that went through it", () =>
  withRollback(async (ctx) => {
    for (const ms of [10, 20, 30, 40, 140]) await makeEndedAnalysis(ctx, { embedMs: ms, retrieveMs: 1, generateMs: ms * 100, saveMs: 2, processingTimeMs: ms * 101 });
    await makeEndedAnalysis(ctx, { retrieveMs: 7, processingTimeMs: null });
    expect(await stageLatencies(ctx, await lookAt(ctx, new Date(0)))).toEqual({
      embed: { n: 5, p50Ms: 30, p95Ms: 120 },
      retrieve: { n: 6, p50Ms: 1, p95Ms: 6 },
      generate: { n: 5, p50Ms: 3_000, p95Ms: 12_000 },
      save: { n: 5, p50Ms: 2, p95Ms: 2 },
      whole: { n: 5, p50Ms: 3_030, p95Ms: 12_120 },
    });
  }));

test("of no analysis there is no latency", () =>
  withRollback(async (ctx) => {
    const none = { n: 0, p50Ms: null, p95Ms: null };
    expect(await stageLatencies(ctx, await lookAt(ctx, new Date(0)))).toEqual({ embed: none, retrieve: none, generate: none, save: none, whole: none });
  }));
