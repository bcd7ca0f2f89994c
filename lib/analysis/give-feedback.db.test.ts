import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Category, Verdict } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import type { Article } from "@/lib/knowledge/schema";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { giveFeedback } from "./give-feedback";
import type { GiveFeedbackInput } from "./schema";

/** A ticket whose analysis is completed: it suggests a category and cites articles. */
async function analysed(ctx: Ctx, suggestedCategory: Category = "network", cited: Article[] = []) {
  const ticket = await makeTicket(ctx, { category: "other" });
  const references = cited.map(({ id, title, category, language }) => ({ id, title, category, language, similarity: 0.5 }));
  const done = { completedAt: ctx.now(), stage: "done" as const, suggestedCategory, articles: references };
  const [analysis] = await ctx.db.update(aiResponses).set(done).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
  return { ticket, analysisId: analysis?.id ?? "" };
}

const judge = (ctx: Ctx, id: string, verdict: Verdict) => giveFeedback(ctx, { id, verdict, ...(verdict === "corrected" ? { category: "software" as const } : {}) });

const rateOf = async (ctx: Ctx, { id }: Article) => (await ctx.db.select({ rate: articles.successRate }).from(articles).where(eq(articles.id, id)))[0]?.rate;

test.each<[Omit<GiveFeedbackInput, "id">, Category | null, Category, number]>([
  [{ verdict: "accepted" }, "network", "network", 2],
  [{ verdict: "corrected", category: "software", comment: "It is Outlook." }, "software", "software", 2],
  [{ verdict: "corrected", category: "other" }, "other", "other", 1],
  [{ verdict: "rejected", category: "software" }, null, "other", 1],
])("%j keeps %s and leaves the ticket at %s", (input, kept, left, version) =>
  withRollback(async (ctx) => {
    const { ticket, analysisId } = await analysed(ctx);
    const judging = await makeEmployee(ctx, { role: "it_staff" });
    const given = await giveFeedback({ ...ctx, actor: personOf(judging) }, { id: analysisId, ...input });
    const comment = input.comment ?? null;
    expect(given).toMatchObject({ aiResponseId: analysisId, verdict: input.verdict, category: kept, comment, ticket: { ticketNumber: ticket.ticketNumber, category: left, version } });
    expect(await ctx.db.select().from(aiFeedback)).toMatchObject([{ aiResponseId: analysisId, verdict: input.verdict, category: kept, comment, givenByType: "person", givenBy: judging.id, employeeId: judging.id }]);
    const { category, history, aiResponses: shown } = await readTicket(ctx, { id: ticket.id });
    expect(category).toBe(left);
    expect(history.slice(1)).toMatchObject(version === 2 ? [{ changedField: "category", oldValue: "other", newValue: left, changedBy: judging.id }] : []);
    expect(shown[0]?.feedback).toMatchObject([{ verdict: input.verdict, category: kept }]);
  }),
);

test("every verdict is kept; a key gives one in its own name", () =>
  withRollback(async (ctx) => {
    const { analysisId } = await analysed(ctx);
    await judge(ctx, analysisId, "rejected");
    await judge(asKey(ctx, "tickets:write"), analysisId, "accepted");
    const rows = await ctx.db.select().from(aiFeedback).orderBy(asc(aiFeedback.id));
    expect(rows).toMatchObject([
      { verdict: "rejected", givenByType: "system", givenBy: "test", employeeId: null },
      { verdict: "accepted", givenByType: "api_key", givenBy: "1", employeeId: null },
    ]);
  }));

test.each(["accepted", "rejected"] as const)("who has the ticket open hears of a verdict %s, once", (verdict) =>
  withRollback(async (ctx) => {
    const { ticket, analysisId } = await analysed(ctx);
    ctx.outbox.length = 0;
    await judge(ctx, analysisId, verdict);
    expect(ctx.outbox).toMatchObject([{ type: "ticket.updated", ticketId: ticket.id, payload: { changed: verdict === "accepted" ? ["category"] : [] } }]);
  }),
);

test("an article's success is the share of its judged analyses whose last verdict is accepted", () =>
  withRollback(async (ctx) => {
    const [cited, other] = [await makeArticle(ctx), await makeArticle(ctx)];
    const [first, second, third] = [await analysed(ctx, "network", [cited, other]), await analysed(ctx, "network", [cited]), await analysed(ctx, "network", [cited])];
    await analysed(ctx, "network", [cited]);
    expect(await rateOf(ctx, cited)).toBeNull();
    await judge(ctx, first.analysisId, "accepted");
    expect([await rateOf(ctx, cited), await rateOf(ctx, other)]).toEqual([1, 1]);
    await judge(ctx, second.analysisId, "rejected");
    await judge(ctx, third.analysisId, "corrected");
    expect(await rateOf(ctx, cited)).toBeCloseTo(1 / 3, 6);
    await judge(ctx, second.analysisId, "accepted");
    expect([await rateOf(ctx, cited), await rateOf(ctx, other)]).toEqual([expect.closeTo(2 / 3, 6), 1]);
  }));

test("what is not done yet cannot be judged", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    const [underWay] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticketId));
    await expect(judge(ctx, underWay?.id ?? "", "accepted")).rejects.toMatchObject({ code: "conflict", reason: "analysis_under_way" });
    expect(await ctx.db.$count(aiFeedback)).toBe(0);
  }));

test("an analysis of a ticket that one may not see, of a hidden one and none at all are not found alike", () =>
  withRollback(async (ctx) => {
    const [secret, hidden] = [await analysed(ctx), await analysed(ctx)];
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, secret.ticket.id));
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.ticket.id));
    const staff = await asNew(ctx, "it_staff");
    for (const id of [secret.analysisId, hidden.analysisId, "999999"]) {
      await expect(judge(staff, id, "accepted")).rejects.toMatchObject({ code: "not_found", reason: "analysis_unknown", details: {} });
    }
  }));

test.each([
  [{ verdict: "corrected" }, "category", "field_required"],
  [{ verdict: "liked" }, "verdict", "value_not_allowed"],
  [{ verdict: "accepted", comment: " " }, "comment", "text_blank"],
  [{ verdict: "accepted", id: "TK1" }, "id", "id_malformed"],
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    await expect(giveFeedback(ctx, { id: "1", ...wrong } as GiveFeedbackInput)).rejects.toMatchObject({ details: { fields: [{ path, reason }] } });
  }),
);

test("is for staff and for keys that may change tickets", () =>
  withRollback(async (ctx) => {
    await expect(judge(await asNew(ctx, "employee"), "1", "accepted")).rejects.toMatchObject({ code: "forbidden" });
    await expect(judge(asKey(ctx, "tickets:read"), "1", "accepted")).rejects.toMatchObject({ code: "forbidden" });
  }));

test("verdicts are counted", () =>
  withRollback(async (ctx) => {
    const countOf = async () => (await metrics().aiFeedback.get()).values.find(({ labels }) => labels.verdict === "rejected")?.value ?? 0;
    const before = await countOf();
    await judge(ctx, (await analysed(ctx)).analysisId, "rejected");
    expect(await countOf()).toBe(before + 1);
  }));
