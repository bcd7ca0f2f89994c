import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { citations } from "./citations";
import { lookAt } from "./looked-at";

const source = { type: "ticket", ticketNumber: "TK1", title: "t", language: "en" };
const sourced = { text: "Restart it.", sources: [source, source] };
const unsourced = { text: "Ask again.", sources: [] };

test("the language model's steps with a source of all of them, and what was dropped", () =>
  withRollback(async (ctx) => {
    await makeEndedAnalysis(ctx, { steps: [sourced, sourced, unsourced], sourcesDropped: 2 });
    await makeEndedAnalysis(ctx, { steps: [sourced], sourcesDropped: 1 });
    await makeEndedAnalysis(ctx, { steps: [] });
    await makeEndedAnalysis(ctx, { source: "retrieval", steps: [sourced, sourced, sourced] });
    expect(await citations(ctx, await lookAt(ctx, new Date(0)))).toEqual({ dropped: 3, steps: 4, sourcedSteps: 3, shareSourced: 0.75 });
  }));

test("what an older desk stored otherwise does not stop it", () =>
  withRollback(async (ctx) => {
    for (const steps of ["text", { text: "no list" }, [1, null, { sources: null }]]) await makeEndedAnalysis(ctx, { steps });
    expect(await citations(ctx, await lookAt(ctx, new Date(0)))).toMatchObject({ dropped: 0 });
  }));

test("without steps there is no share", () =>
  withRollback(async (ctx) => expect(await citations(ctx, await lookAt(ctx, new Date(0)))).toEqual({ dropped: 0, steps: 0, sourcedSteps: 0, shareSourced: null })));
