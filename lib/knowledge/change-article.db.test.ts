import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles, articleVersions } from "@/db/schema/articles";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { changeArticle } from "./change-article";
import { lockArticle } from "./lock-article";

const LATER = new Date("2031-05-06T07:08:09.000Z");

test("a new title is searched for beside the content that stayed", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { title: "Fuser", content: "Replace the drum." });
    await changeArticle(ctx, await lockArticle(ctx, { id }), { title: "Toner" });
    const [row] = await ctx.db.select({ words: articles.searchText }).from(articles).where(eq(articles.id, id));
    expect(row?.words.split(" ")).toEqual(["toner", "replace", "the", "drum"]);
  }));

test("of several articles the locked one alone is changed, and its version says when", () =>
  withRollback(async (ctx) => {
    const [one, other] = [await makeArticle(ctx), await makeArticle(ctx)];
    const changed = await changeArticle({ ...ctx, now: () => LATER }, await lockArticle(ctx, one), { status: "archived" });
    expect(changed).toEqual({ ...one, status: "archived", version: 2, updatedAt: LATER });
    expect(await ctx.db.select({ version: articles.version }).from(articles).where(eq(articles.id, other.id))).toEqual([{ version: 1 }]);
    expect(await ctx.db.select({ id: articleVersions.articleId, status: articleVersions.status }).from(articleVersions).where(eq(articleVersions.createdAt, LATER))).toEqual([{ id: one.id, status: "archived" }]);
  }));

test("what says the same leaves even the time as it was", () =>
  withRollback(async (ctx) => {
    const before = await lockArticle(ctx, await makeArticle(ctx));
    expect(await changeArticle({ ...ctx, now: () => LATER }, before, { title: before.title })).toBe(before);
    expect(await ctx.db.$count(articles, eq(articles.updatedAt, LATER))).toBe(0);
  }));
