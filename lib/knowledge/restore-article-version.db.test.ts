import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listArticles } from "./list-articles";
import { readArticleVersion } from "./read-article-version";
import { restoreArticleVersion } from "./restore-article-version";
import { updateArticle } from "./update-article";

test("an article says again what it said, as a new version that is found by the old words; nobody may read it who could not before", () =>
  withRollback(async (ctx) => {
    const first = await makeArticle(ctx, { title: "Zwartlicht", tags: ["scherm"], category: "hardware", audience: "everyone" });
    await updateArticle(ctx, { id: first.id, title: "Other", content: "Other", tags: [], category: "other", audience: "staff", status: "archived" });
    const staff = await asNew(ctx, "it_staff");
    const restored = await restoreArticleVersion(staff, { id: first.id, restored: 1, version: 2 });
    expect(restored).toMatchObject({ title: "Zwartlicht", content: first.content, tags: ["scherm"], category: "hardware", version: 3, audience: "staff", status: "archived" });
    expect(await readArticleVersion(ctx, { id: first.id, version: "2" })).toMatchObject({ title: "Other" });
    expect((await listArticles(ctx, { search: "zwartlicht" })).total).toBe(1);
  }));

test("what was written for staff is not shown to everyone by being said again", () =>
  withRollback(async (ctx) => {
    const first = await makeArticle(ctx, { title: "Root password", audience: "staff" });
    await updateArticle(ctx, { id: first.id, title: "How to sign in", audience: "everyone" });
    expect(await restoreArticleVersion(ctx, { id: first.id, restored: 1 })).toMatchObject({ title: "Root password", audience: "staff" });
  }));

test("the newest version restored changes nothing", () =>
  withRollback(async (ctx) => {
    const article = await makeArticle(ctx);
    expect(await restoreArticleVersion(ctx, { id: article.id, restored: 1 })).toEqual(article);
  }));

test("what changed since is not written over, a version that never was is not found, and it is for staff", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await updateArticle(ctx, { id, title: "Other" });
    await expect(restoreArticleVersion(ctx, { id, restored: 1, version: 1 })).rejects.toMatchObject({ code: "stale" });
    await expect(restoreArticleVersion(ctx, { id, restored: 9 })).rejects.toMatchObject({ code: "not_found", reason: "version_unknown" });
    for (const actor of [await asNew(ctx, "employee"), asKey(ctx, "knowledge:read")]) await expect(restoreArticleVersion(actor, { id, restored: 1 })).rejects.toMatchObject({ code: "forbidden" });
  }));
