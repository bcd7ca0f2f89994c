import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles, articleVersions } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { listArticles } from "./list-articles";
import { updateArticle } from "./update-article";
import type { UpdateArticleInput } from "./schema";

const versionsOf = (ctx: Ctx, articleId: string) => ctx.db.select().from(articleVersions).where(eq(articleVersions.articleId, articleId)).orderBy(asc(articleVersions.version));

const jobsOf = async (ctx: Ctx) => (await ctx.db.execute(sql`select 1 from pgboss.job where name = 'embed-article'`)).length;

test("changes what is given and leaves the rest, with a version of what it left under who changed it", () =>
  withRollback(async (ctx) => {
    const before = await makeArticle(ctx, { tags: ["printer"], category: "hardware" });
    const editor = await makeEmployee(ctx, { role: "it_staff" });
    const after = await updateArticle({ ...ctx, actor: personOf(editor) }, { id: before.id, title: "Spooler", tags: [] });
    expect(after).toEqual({ ...before, title: "Spooler", tags: [], version: 2, updatedAt: after.updatedAt });
    expect(await versionsOf(ctx, before.id)).toMatchObject([
      { version: 1, title: before.title, tags: ["printer"], content: before.content, changedByType: "system" },
      { version: 2, title: "Spooler", tags: [], content: before.content, changedByType: "person", changedBy: editor.id },
    ]);
    expect((await listArticles(ctx, { search: "spooler" })).total).toBe(1);
  }));

test("what says the same makes no version", () =>
  withRollback(async (ctx) => {
    const before = await makeArticle(ctx, { tags: ["a", "b"] });
    expect(await updateArticle(ctx, { id: before.id, title: before.title, tags: ["a", "b"], status: "published" })).toEqual(before);
    expect(await versionsOf(ctx, before.id)).toHaveLength(1);
  }));

test.each<[Partial<UpdateArticleInput>, boolean]>([
  [{ title: "Other" }, true],
  [{ content: "Other" }, true],
  [{ status: "published" }, true],
  [{ status: "archived" }, false],
  [{ category: "network", tags: ["x"], language: "nl", audience: "everyone" }, false],
])("%j is embedded again: %j", (patch, isEmbedded) =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { status: "draft" });
    const before = await jobsOf(ctx);
    await updateArticle(ctx, { id, ...patch });
    expect((await jobsOf(ctx)) - before).toBe(Number(isEmbedded));
  }),
);

test("of two who saw the same version the second hears what the first changed", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    const editor = await makeEmployee(ctx, { role: "it_staff" });
    await updateArticle({ ...ctx, actor: personOf(editor) }, { id, version: 1, title: "First", audience: "everyone" });
    await updateArticle(ctx, { id, status: "archived" });
    const stale = updateArticle(ctx, { id, version: 1, title: "Second" });
    await expect(stale).rejects.toMatchObject({ code: "stale", reason: "article_changed", values: { version: 3 } });
    await expect(stale).rejects.toMatchObject({
      details: {
        currentVersion: 3,
        changes: [
          { version: 2, field: "title", changedBy: editor.id, createdAt: expect.any(Date) },
          { version: 2, field: "audience", changedBy: editor.id },
          { version: 3, field: "status", changedBy: "test" },
        ],
      },
    });
    expect(await updateArticle(ctx, { id, version: 3, title: "Second" })).toMatchObject({ version: 4 });
  }));

test("leaves nothing when the job cannot be sent", () =>
  withRollback(async (ctx) => {
    const { id, title } = await makeArticle(ctx);
    const failure = new Error("the queue is gone");
    wireRuntime({ ...runtime(), queue: { send: () => Promise.reject(failure) } });
    await expect(updateArticle(ownTransactions(ctx), { id, title: "Other" })).rejects.toBe(failure);
    expect(await ctx.db.select({ title: articles.title, version: articles.version }).from(articles)).toEqual([{ title, version: 1 }]);
    expect(await versionsOf(ctx, id)).toHaveLength(1);
  }));

test.each([
  [{ title: "" }, "title", "text_blank"],
  [{ status: "lost" }, "status", "value_not_allowed"],
  [{ usageCount: 7 }, "", "field_unknown"],
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    await expect(updateArticle(ctx, { id: "1", ...wrong } as UpdateArticleInput)).rejects.toMatchObject({ details: { fields: [{ path, reason }] } });
  }),
);

test("is for staff and for keys with the scope, on what they may see", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { audience: "everyone" });
    await expect(updateArticle(await asNew(ctx, "employee"), { id, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateArticle(asKey(ctx, "knowledge:read"), { id, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateArticle(asKey(ctx, "knowledge:write", "knowledge:read"), { id: "999999", title: "x" })).rejects.toMatchObject({ code: "not_found" });
  }));
