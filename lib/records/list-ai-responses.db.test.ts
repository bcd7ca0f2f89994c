import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listAiResponses } from "./list-ai-responses";
import type { ListAiResponsesInput } from "./schema";

const idsOf = async (ctx: Ctx, input: ListAiResponsesInput) => (await listAiResponses(ctx, input)).results.map(({ id }) => id);

test("one row an analysis, with its ticket and the last verdict", () =>
  withRollback(async (ctx) => {
    const { id, ticket } = await makeEndedAnalysis(ctx, { modelUsed: "llama", suggestedCategory: "network" });
    await addVerdict(ctx, id, "rejected");
    await addVerdict(ctx, id, "accepted");
    const { results, total } = await listAiResponses(await asNew(ctx, "admin"), {});
    expect(total).toBe(1);
    expect(results).toEqual([
      { id, ticketNumber: ticket.ticketNumber, ticketTitle: ticket.title, ticketLanguage: "en", suggestedCategory: "network", confidenceScore: 0.75, source: "llm", modelUsed: "llama", processingTimeMs: 100, verdict: "accepted", createdAt: expect.any(Date) },
    ]);
  }));

test("filters by category, source, model, the last verdict and time", () =>
  withRollback(async (ctx) => {
    const judged = await makeEndedAnalysis(ctx, { modelUsed: "llama", suggestedCategory: "network" });
    await addVerdict(ctx, judged.id, "accepted");
    await addVerdict(ctx, judged.id, "rejected");
    const rules = await makeEndedAnalysis(ctx, { source: "rules", suggestedCategory: "hardware", createdAt: new Date("2026-01-01T00:00:00Z") });
    await ctx.db.update(aiResponses).set({ createdAt: new Date("2026-02-01T00:00:00Z") }).where(eq(aiResponses.id, judged.id));
    expect(await idsOf(ctx, { category: "hardware" })).toEqual([rules.id]);
    expect(await idsOf(ctx, { source: "llm" })).toEqual([judged.id]);
    expect(await idsOf(ctx, { model: "llama" })).toEqual([judged.id]);
    expect(await idsOf(ctx, { feedback: "rejected" })).toEqual([judged.id]);
    expect(await idsOf(ctx, { feedback: "accepted" })).toEqual([]);
    expect(await idsOf(ctx, { feedback: "none" })).toEqual([rules.id]);
    expect(await idsOf(ctx, { createdAfter: "2026-01-15T00:00:00Z" })).toEqual([judged.id]);
    expect(await idsOf(ctx, { createdBefore: "2026-01-15T00:00:00Z" })).toEqual([rules.id]);
  }));

test("pages through them newest first, each once, whatever arrives meanwhile", () =>
  withRollback(async (ctx) => {
    const made: string[] = [];
    for (let count = 0; count < 3; count++) made.unshift((await makeEndedAnalysis(ctx)).id);
    const first = await listAiResponses(ctx, { limit: 2 });
    await makeEndedAnalysis(ctx);
    const second = await listAiResponses(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
  }));

test("of tickets that the reader may not see there is no row and no number", () =>
  withRollback(async (ctx) => {
    const hidden = await makeEndedAnalysis(ctx);
    const confidential = await makeEndedAnalysis(ctx);
    await hideTicket(ctx, { id: hidden.ticket.id });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, confidential.ticket.id));
    expect(await listAiResponses(await asNew(ctx, "admin"), {})).toEqual({ results: [], total: 0, nextCursor: null });
    const handler = { ...ctx, actor: { ...personOf(await makeEmployee(ctx, { role: "admin" })), handlesConfidential: true } as Ctx["actor"] };
    expect(await idsOf(handler, {})).toEqual([confidential.id]);
  }));

test("is an administrator's, and a key's that reads tickets", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "stats:read")]) await expect(listAiResponses(reader, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await idsOf(asKey(ctx, "tickets:read"), {})).toEqual([]);
  }));
