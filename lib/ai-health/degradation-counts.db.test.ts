import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { degradationCounts } from "./degradation-counts";
import { lookAt } from "./looked-at";

test("how many analyses carry each degradation, the commonest first; a code that this desk does not know is left out", () =>
  withRollback(async (ctx) => {
    await makeEndedAnalysis(ctx);
    await makeEndedAnalysis(ctx, { degraded: ["nothing_similar", "llm_timeout"] });
    await makeEndedAnalysis(ctx, { degraded: ["llm_timeout", "of_a_later_version"] });
    expect(await degradationCounts(ctx, await lookAt(ctx, new Date(0)))).toEqual([
      { degradation: "llm_timeout", n: 2 },
      { degradation: "nothing_similar", n: 1 },
    ]);
  }));
