import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles, articleVersions } from "@/db/schema/articles";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { createArticle } from "./create-article";
import type { CreateArticleInput } from "./schema";

const guide = { title: "Une imprimante hors ligne", content: "1. Vérifiez le câble.\n2. Redémarrez l'imprimante." };

test("stores an article with its defaults and the job that embeds it", () =>
  withRollback(async (ctx) => {
    const author = await makeEmployee(ctx, { role: "it_staff" });
    const article = await createArticle({ ...ctx, actor: personOf(author) }, guide);
    expect(article).toMatchObject({ ...guide, category: "other", language: "fr", status: "published", audience: "staff", usageCount: 0, successRate: null, createdBy: author.id });
    expect(await ctx.db.execute(sql`select name, data from pgboss.job`)).toEqual([{ name: "embed-article", data: { articleId: article.id } }]);
  }));

test("its first version is kept with it, under who wrote it", () =>
  withRollback(async (ctx) => {
    const article = await createArticle(asKey(ctx, "knowledge:write"), { ...guide, tags: ["réseau"] });
    const { id: articleId, title, content, category, tags, language, status, audience } = article;
    expect(await ctx.db.select().from(articleVersions)).toMatchObject([
      { articleId, version: 1, title, content, category, tags, language, status, audience, changedByType: "api_key", changedBy: "1" },
    ]);
  }));

test("a key writes articles that no person wrote, in the caller's language when the text gives no sign", () =>
  withRollback(async (ctx) => {
    const article = await createArticle({ ...asKey(ctx, "knowledge:write"), locale: "nl" }, { title: "0x0000007B", content: "0x0000007B" });
    expect(article).toMatchObject({ createdBy: null, language: "nl" });
  }));

test("leaves nothing when its job cannot be sent", () =>
  withRollback(async (ctx) => {
    const failure = new Error("the queue is gone");
    wireRuntime({ ...runtime(), queue: { send: () => Promise.reject(failure) } });
    await expect(createArticle(ownTransactions(ctx), guide)).rejects.toBe(failure);
    expect(await ctx.db.$count(articles, eq(articles.title, guide.title))).toBe(0);
  }));

test("is for staff and for keys with the scope", () =>
  withRollback(async (ctx) => {
    await expect(createArticle(await asNew(ctx, "employee"), guide)).rejects.toMatchObject({ code: "forbidden" });
    await expect(createArticle(asKey(ctx, "knowledge:read"), guide)).rejects.toMatchObject({ code: "forbidden" });
  }));

test.each([
  [{ content: "\t" }, "content", "text_blank"],
  [{ content: "x".repeat(200_001) }, "content", "text_too_long"],
  [{ status: "lost" }, "status", "value_not_allowed"],
  [{ tags: Array.from({ length: 21 }, String) }, "tags", "value_too_big"],
])("refuses %.60j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    await expect(createArticle(ctx, { ...guide, ...wrong } as CreateArticleInput)).rejects.toMatchObject({ details: { fields: [{ path, reason }] } });
  }),
);
