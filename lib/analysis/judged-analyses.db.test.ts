import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Category, Verdict } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { addVerdict, type EndedAnalysis, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { joinJudgement } from "./judged-analyses";

const suggestNetwork = (ctx: Ctx, category: Category = "other") => makeEndedAnalysis(ctx, { suggestedCategory: "network" }, { category });

const close = (ctx: Ctx, { ticket }: EndedAnalysis) => ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, ticket.id));

const judged = async (ctx: Ctx) => [...(await ctx.db.execute(sql`select f.verdict, judged.is_right as "isRight" from ai_responses r join tickets on tickets.id = r.ticket_id ${joinJudgement()}`))];

test.each<[Verdict, Category | null, boolean]>([
  ["accepted", null, true],
  ["corrected", "software", false],
  ["corrected", "network", true],
  ["rejected", null, false],
])("the last verdict, %s with category %s, is worth %s, whatever became of the ticket", (verdict, category, isRight) =>
  withRollback(async (ctx) => {
    const analysis = await suggestNetwork(ctx);
    await addVerdict(ctx, analysis.id, verdict === "accepted" ? "rejected" : "accepted");
    await addVerdict(ctx, analysis.id, verdict, category);
    await close(ctx, analysis);
    expect(await judged(ctx)).toEqual([{ verdict, isRight }]);
  }),
);

async function solve(ctx: Ctx, { ticket: { id } }: EndedAnalysis) {
  await resolveTicket(ctx, { id, resolution: "Done." });
  await closeTicket(ctx, { id });
}

const signals = async (ctx: Ctx) => [...(await ctx.db.execute(sql`select judged.signal, judged.is_right as "isRight" from ai_responses r join tickets on tickets.id = r.ticket_id ${joinJudgement()}`))];

test("a ticket that is reopened takes its silent yes back, until it is closed anew", () =>
  withRollback(async (ctx) => {
    const analysis = await suggestNetwork(ctx, "network");
    const { id } = analysis.ticket;
    expect(await signals(ctx)).toEqual([{ signal: null, isRight: null }]);
    await solve(ctx, analysis);
    expect(await signals(ctx)).toEqual([{ signal: "closed_as_suggested", isRight: true }]);
    await reopenTicket(ctx, { id, reason: "Not yet." });
    expect(await signals(ctx)).toEqual([{ signal: "reopened", isRight: null }]);
    await resolveTicket(ctx, { id, resolution: "Done again." });
    expect(await signals(ctx)).toEqual([{ signal: "reopened", isRight: null }]);
    await closeTicket(ctx, { id });
    expect(await signals(ctx)).toEqual([{ signal: "closed_as_suggested", isRight: true }]);
  }));

test("a guess that the ticket was closed with is a silent yes like any other", () =>
  withRollback(async (ctx) => {
    const analysis = await makeEndedAnalysis(ctx, { suggestedCategory: "network", degraded: ["unsure"] }, { category: "network" });
    await solve(ctx, analysis);
    expect(await signals(ctx)).toEqual([{ signal: "closed_as_suggested", isRight: true }]);
  }));

test("what was reopened may be closed as something else, which is a no", () =>
  withRollback(async (ctx) => {
    const analysis = await suggestNetwork(ctx, "network");
    await solve(ctx, analysis);
    await reopenTicket(ctx, { id: analysis.ticket.id, reason: "Not yet." });
    await updateTicket(ctx, { id: analysis.ticket.id, category: "software" });
    await solve(ctx, analysis);
    expect(await signals(ctx)).toEqual([{ signal: "closed_otherwise", isRight: false }]);
  }));

test("a verdict stands whether the ticket is closed or reopened", () =>
  withRollback(async (ctx) => {
    const analysis = await suggestNetwork(ctx, "network");
    await addVerdict(ctx, analysis.id, "accepted");
    await solve(ctx, analysis);
    await reopenTicket(ctx, { id: analysis.ticket.id, reason: "Not yet." });
    expect(await signals(ctx)).toEqual([{ signal: "accepted", isRight: true }]);
  }));

test("a reopening before the analysis says nothing of it", () =>
  withRollback(async (ctx) => {
    const earlier = { ...ctx, now: () => new Date(ctx.now().getTime() - 60_000) };
    const analysis = await suggestNetwork(ctx);
    await solve(earlier, analysis);
    await reopenTicket(earlier, { id: analysis.ticket.id, reason: "Not yet." });
    expect(await signals(ctx)).toEqual([{ signal: null, isRight: null }]);
  }));

test("without a verdict a closed ticket's category tells: as suggested, chosen instead, or left as it was filed", () =>
  withRollback(async (ctx) => {
    expect(await judged(ctx)).toEqual([]);
    const analysis = await suggestNetwork(ctx);
    const told = async () => (await judged(ctx))[0]?.isRight;
    expect(await told()).toBeNull();
    await close(ctx, analysis);
    expect(await told()).toBeNull();
    await updateTicket(ctx, { id: analysis.ticket.id, category: "software" });
    expect(await told()).toBe(false);
    await updateTicket(ctx, { id: analysis.ticket.id, category: "network" });
    expect(await told()).toBe(true);
  }));
