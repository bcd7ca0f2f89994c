import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import type { Verdict } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { countArticleVerdicts } from "./count-article-verdicts";

/** An analysis that cites an article, and what was said of it. */
async function cite(ctx: Ctx, articleId: string, verdicts: Verdict[], completedAt: Date | null = ctx.now()): Promise<void> {
  const { id } = await makeTicket(ctx);
  const [row] = await ctx.db.update(aiResponses).set({ completedAt, articles: [{ id: articleId }] }).where(eq(aiResponses.ticketId, id)).returning();
  for (const verdict of verdicts) await ctx.db.insert(aiFeedback).values({ aiResponseId: row?.id ?? "", verdict });
}

test("an analysis that was judged twice counts once, and those that are not judged or not done do not", () =>
  withRollback(async (ctx) => {
    const [cited, other] = [await makeArticle(ctx), await makeArticle(ctx)];
    await cite(ctx, cited.id, ["accepted", "rejected"]);
    await cite(ctx, cited.id, ["corrected"]);
    await cite(ctx, cited.id, []);
    await cite(ctx, cited.id, ["accepted"], null);
    expect(await countArticleVerdicts(ctx, { ids: [cited.id, other.id] })).toEqual({ [cited.id]: 2, [other.id]: 0 });
    expect(await countArticleVerdicts(ctx, { ids: [] })).toEqual({});
  }));

test("is for staff", () =>
  withRollback(async (ctx) => {
    await expect(countArticleVerdicts(await asNew(ctx, "employee"), { ids: [] })).rejects.toMatchObject({ code: "forbidden" });
  }));
