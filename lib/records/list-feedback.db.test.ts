import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiFeedback } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { asKey, asNew } from "@/tests/support/personas";
import { listFeedback } from "./list-feedback";

test("every verdict with who gave it and what was suggested, newest first", () =>
  withRollback(async (ctx) => {
    const { id, ticket } = await makeEndedAnalysis(ctx, { suggestedCategory: "network" });
    await addVerdict(ctx, id, "rejected");
    await addVerdict(ctx, id, "corrected", "hardware");
    const { results, total } = await listFeedback(await asNew(ctx, "admin"), {});
    expect(total).toBe(2);
    expect(results[0]).toEqual({ id: expect.any(String), ticketNumber: ticket.ticketNumber, ticketTitle: ticket.title, ticketLanguage: "en", aiResponseId: id, suggestedCategory: "network", verdict: "corrected", category: "hardware", comment: null, givenByType: "person", givenBy: "E-1", createdAt: expect.any(Date) });
    expect(results[1]).toMatchObject({ verdict: "rejected", category: null });
  }));

test("filters by verdict and time, and pages each once", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEndedAnalysis(ctx);
    for (const verdict of ["accepted", "rejected", "accepted"] as const) await addVerdict(ctx, id, verdict);
    await ctx.db.update(aiFeedback).set({ createdAt: new Date("2026-01-01T00:00:00Z") }).where(eq(aiFeedback.verdict, "rejected"));
    expect((await listFeedback(ctx, { verdict: "rejected" })).results).toHaveLength(1);
    expect(await listFeedback(ctx, { createdBefore: "2026-01-02T00:00:00Z" })).toMatchObject({ results: [{ verdict: "rejected" }], total: 1 });
    const first = await listFeedback(ctx, { limit: 2 });
    const second = await listFeedback(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect(new Set([...first.results, ...second.results].map((row) => row.id)).size).toBe(3);
  }));

test("of tickets that the reader may not see there is none; staff and other keys may not list", () =>
  withRollback(async (ctx) => {
    const { id, ticket } = await makeEndedAnalysis(ctx);
    await addVerdict(ctx, id, "accepted");
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    expect(await listFeedback(await asNew(ctx, "admin"), {})).toEqual({ results: [], total: 0, nextCursor: null });
    for (const reader of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "stats:read")]) await expect(listFeedback(reader, {})).rejects.toMatchObject({ code: "forbidden" });
  }));
