import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articleVersions } from "@/db/schema/articles";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, inSavepoint, ownTransactions } from "@/tests/support/personas";
import { recordVersion } from "./record-version";

const LATER = new Date("2031-05-06T07:08:09.000Z");

test("keeps all that an article says, under who acts and when", () =>
  withRollback(async (ctx) => {
    const article = await makeArticle(ctx, { category: "network", tags: ["vpn"], status: "draft", audience: "everyone" });
    await recordVersion({ ...asKey(ctx, "knowledge:write"), now: () => LATER }, { ...article, version: 2, language: "nl" });
    const [row] = await ctx.db.select().from(articleVersions).where(and(eq(articleVersions.articleId, article.id), eq(articleVersions.version, 2)));
    const { title, content } = article;
    expect(row).toEqual({ articleId: article.id, version: 2, title, content, category: "network", tags: ["vpn"], language: "nl", status: "draft", audience: "everyone", changedByType: "api_key", changedBy: "1", createdAt: LATER });
  }));

test("a version is kept once, and inside a transaction alone", () =>
  withRollback(async (ctx) => {
    const article = await makeArticle(ctx);
    await expect(inSavepoint(ctx, (ctx) => recordVersion(ctx, { ...article, title: "Rewritten" }))).rejects.toThrow();
    await expect(recordVersion(ownTransactions(ctx), { ...article, version: 2 })).rejects.toThrow(TypeError);
    expect(await ctx.db.select({ title: articleVersions.title }).from(articleVersions)).toEqual([{ title: article.title }]);
  }));
