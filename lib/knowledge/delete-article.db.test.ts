import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { articleVersions } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { listAnalyses } from "@/lib/analysis/list-analyses";
import { retrieve } from "@/lib/search/retrieve";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { deleteArticle } from "./delete-article";
import { listArticles } from "./list-articles";

test("leaves lists and teaching at once, its chunks gone, its versions kept", () =>
  withRollback(async (ctx) => {
    const article = await makeArticle(ctx, { title: "Spooler" });
    const other = await makeArticle(ctx, { title: "Spooler too" });
    for (const { id: articleId } of [article, other]) await storeVectors(ctx, "test/two", { articleId }, degrees(0));
    const deleter = await makeEmployee(ctx, { role: "it_staff" });
    await deleteArticle({ ...ctx, actor: personOf(deleter) }, { id: article.id });
    expect((await listArticles(ctx, { search: "spooler" })).results).toEqual([other]);
    expect((await retrieve(ctx, { text: "spooler", asking: null, embedded: { model: "test/two", vectors: [degrees(0)], similarThreshold: 0.5 } })).map(({ document }) => document.id)).toEqual([other.id]);
    expect((await ctx.db.select().from(chunks)).map(({ articleId }) => articleId)).toEqual([other.id]);
    const [last] = await ctx.db.select().from(articleVersions).where(eq(articleVersions.articleId, article.id)).orderBy(desc(articleVersions.version));
    expect(last).toMatchObject({ version: 2, title: "Spooler", changedBy: deleter.id });
  }));

test("an analysis that cites it keeps its title", () =>
  withRollback(async (ctx) => {
    const { id, title, category, language } = await makeArticle(ctx);
    const { id: ticketId } = await makeTicket(ctx);
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), articles: [{ id, title, similarity: 0.7, category, language }] }).where(eq(aiResponses.ticketId, ticketId));
    await deleteArticle(ctx, { id });
    expect((await listAnalyses(ctx, { ticketId }))[0]?.articles).toMatchObject([{ id, title }]);
  }));

test("twice is not found, a stale version is stale", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await expect(deleteArticle(ctx, { id, version: 9 })).rejects.toMatchObject({ code: "stale" });
    await deleteArticle(ctx, { id, version: 1 });
    await expect(deleteArticle(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  }));

test("is for staff and for keys with the scope", () =>
  withRollback(async (ctx) => {
    await expect(deleteArticle(await asNew(ctx, "employee"), { id: "1" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteArticle(asKey(ctx, "knowledge:read"), { id: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));
