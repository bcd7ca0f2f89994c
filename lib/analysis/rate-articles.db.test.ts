import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import type { Verdict } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { rateArticles } from "./rate-articles";

/** An analysis that cites an article, and what was said of it. */
async function cite(ctx: Ctx, articleId: string, verdicts: Verdict[], completedAt: Date | null = ctx.now()): Promise<void> {
  const { id } = await makeTicket(ctx);
  const [row] = await ctx.db.update(aiResponses).set({ completedAt, articles: [{ id: articleId }] }).where(eq(aiResponses.ticketId, id)).returning();
  for (const verdict of verdicts) await ctx.db.insert(aiFeedback).values({ aiResponseId: row?.id ?? "", verdict });
}

const rateOf = async (ctx: Ctx, id: string) => (await ctx.db.select().from(articles).where(eq(articles.id, id)))[0]?.successRate;

test("the last verdict of each analysis counts, and of those that are not judged or not done none", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    for (const verdicts of [["accepted"], ["accepted", "rejected"], ["rejected", "accepted"], ["rejected", "accepted"], ["corrected"], []] satisfies Verdict[][]) await cite(ctx, id, verdicts);
    await cite(ctx, id, ["accepted"], null);
    await rateArticles(ctx, [id]);
    expect(await rateOf(ctx, id)).toBe(0.6);
  }));

test("an article that nobody judged loses a rate it had, and one that is not named keeps its own", () =>
  withRollback(async (ctx) => {
    const [named, other] = [await makeArticle(ctx), await makeArticle(ctx)];
    await ctx.db.update(articles).set({ successRate: 0.25 });
    await rateArticles(ctx, []);
    expect(await rateOf(ctx, named.id)).toBe(0.25);
    await rateArticles(ctx, [named.id]);
    expect([await rateOf(ctx, named.id), await rateOf(ctx, other.id)]).toEqual([null, 0.25]);
  }));
