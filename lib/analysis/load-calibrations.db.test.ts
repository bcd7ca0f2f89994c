import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { AnalysisSource, Category, Verdict } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { giveFeedback } from "./give-feedback";
import { forgetCalibrations, loadCalibrations } from "./load-calibrations";

/** A ticket filed as `other` whose completed analysis suggests network. */
async function analysed(ctx: Ctx, source: AnalysisSource = "rules") {
  const ticket = await makeTicket(ctx, { category: "other" });
  const done = { completedAt: ctx.now(), stage: "done" as const, suggestedCategory: "network" as const, source, rawConfidence: 0.5 };
  const [analysis] = await ctx.db.update(aiResponses).set(done).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
  return { ticket, analysisId: analysis?.id ?? "" };
}

async function load(ctx: Ctx) {
  forgetCalibrations(ctx);
  return loadCalibrations(ctx);
}

const close = (ctx: Ctx, id: string) => ctx.db.update(tickets).set({ status: "closed", resolution: "Done." }).where(eq(tickets.id, id));

/** The chance at one half: above three quarters after a yes, below after a no. */
const judgedAs = ({ intercept, n }: { intercept: number; n: number }) => (n === 0 ? "unjudged" : intercept > Math.log(3) ? "right" : "wrong");

test.each<[Verdict, Category | undefined, "right" | "wrong"]>([
  ["accepted", undefined, "right"],
  ["corrected", "software", "wrong"],
  ["corrected", "network", "right"],
  ["rejected", undefined, "wrong"],
])("a verdict %s, category %s, counts as %s, for its own source alone", (verdict, category, expected) =>
  withRollback(async (ctx) => {
    const { analysisId } = await analysed(ctx, "llm");
    await giveFeedback(ctx, { id: analysisId, verdict, ...(category ? { category } : {}) });
    const { llm, retrieval, rules } = await load(ctx);
    expect([llm, retrieval, rules].map(judgedAs)).toEqual([expected, "unjudged", "unjudged"]);
  }),
);

test("the last verdict counts, once", () =>
  withRollback(async (ctx) => {
    const { analysisId } = await analysed(ctx);
    await giveFeedback(ctx, { id: analysisId, verdict: "accepted" });
    await giveFeedback(ctx, { id: analysisId, verdict: "rejected" });
    const { rules } = await load(ctx);
    expect([judgedAs(rules), rules.n]).toEqual(["wrong", 1]);
  }));

test("without a verdict the end counts: closed with what was suggested, or with what somebody chose instead", () =>
  withRollback(async (ctx) => {
    const { ticket } = await analysed(ctx);
    expect(judgedAs((await load(ctx)).rules)).toBe("unjudged");
    await close(ctx, ticket.id);
    expect(judgedAs((await load(ctx)).rules)).toBe("unjudged");
    await updateTicket(ctx, { id: ticket.id, category: "software" });
    expect(judgedAs((await load(ctx)).rules)).toBe("wrong");
    await updateTicket(ctx, { id: ticket.id, category: "network" });
    expect(judgedAs((await load(ctx)).rules)).toBe("right");
  }));

test("is asked again after half a minute, not before", () =>
  withRollback(async (ctx) => {
    const { analysisId } = await analysed(ctx);
    await load(ctx);
    await giveFeedback(ctx, { id: analysisId, verdict: "accepted" });
    const later = (ms: number) => ({ ...ctx, now: () => new Date(ctx.now().getTime() + ms) });
    expect((await loadCalibrations(later(25_000))).rules.n).toBe(0);
    expect((await loadCalibrations(later(35_000))).rules.n).toBe(1);
  }));

test("is nothing for a requester", () => withRollback(async (ctx) => expect(loadCalibrations(await asNew(ctx, "employee"))).rejects.toMatchObject({ code: "forbidden" })));
