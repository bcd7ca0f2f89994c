import { expect, test } from "vitest";
import { reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { withRollback } from "@/tests/support/database";
import { waitingJobs } from "@/tests/support/waiting-jobs";
import { recoverTickets } from "./recover-tickets";

test("however many workers notice that a model is back, one job waits for it", () =>
  withRollback(async (ctx) => {
    for (const recovery of ["llm", "llm", "embedding", "llm"] as const) await recoverTickets(recovery);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toEqual(
      expect.arrayContaining([
        { data: { recovery: "llm" }, key: "llm", delay: 0, priority: 0 },
        { data: { recovery: "embedding" }, key: "embedding", delay: 0, priority: 0 },
      ]),
    );
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toHaveLength(2);
  }));
