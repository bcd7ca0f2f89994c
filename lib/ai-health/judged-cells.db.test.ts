import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { judgedCells } from "./judged-cells";
import { lookAt } from "./looked-at";

test("judged analyses that are alike are summed up: by verdict, by the ticket's end where there is none, and not at all where nobody looked", () =>
  withRollback(async (ctx) => {
    const suggested = { suggestedCategory: "network" as const, source: "retrieval" as const, confidenceScore: 0.81 };
    const network = { category: "network" as const, language: "fr" as const };
    for (const confidenceScore of [0.81, 0.88]) await addVerdict(ctx, (await makeEndedAnalysis(ctx, { ...suggested, confidenceScore }, network)).id, "accepted");
    await addVerdict(ctx, (await makeEndedAnalysis(ctx, suggested, network)).id, "corrected", "software");
    const closed = await makeEndedAnalysis(ctx, suggested, network);
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, closed.ticket.id));
    await makeEndedAnalysis(ctx, suggested, network);
    const alike = { category: "network", language: "fr", source: "retrieval", bin: 8 };
    const cells = await judgedCells(ctx, await lookAt(ctx, new Date(0)));
    const rest = { n: 1, confidence: 0.81 };
    expect(cells.toSorted((one, other) => String(one.verdict).localeCompare(String(other.verdict)))).toEqual([
      { ...alike, verdict: "accepted", isRight: true, n: 2, confidence: expect.closeTo(1.69), squaredError: expect.closeTo(0.19 ** 2 + 0.12 ** 2) },
      { ...alike, ...rest, verdict: "corrected", isRight: false, squaredError: expect.closeTo(0.81 ** 2) },
      { ...alike, ...rest, verdict: null, isRight: true, squaredError: expect.closeTo(0.19 ** 2) },
    ]);
  }));

test.each([
  [0, 0],
  [0.0999, 0],
  [0.1, 1],
  [0.9, 9],
  [1, 9],
  [null, null],
])("a confidence of %s lies in the tenth %s", (confidenceScore, bin) =>
  withRollback(async (ctx) => {
    await addVerdict(ctx, (await makeEndedAnalysis(ctx, { confidenceScore })).id, "accepted");
    expect(await judgedCells(ctx, await lookAt(ctx, new Date(0)))).toMatchObject([{ bin, n: 1 }]);
  }),
);
