import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listArticleChanges } from "./list-article-changes";
import { updateArticle } from "./update-article";

test("each version says what it changed and who did, across the edge of a page too", () =>
  withRollback(async (ctx) => {
    const { id, title } = await makeArticle(ctx);
    await makeArticle(ctx);
    const editor = await makeEmployee(ctx, { role: "it_staff", name: "Odile Brandt" });
    await updateArticle({ ...ctx, actor: personOf(editor) }, { id, title: "Second", tags: ["printer"] });
    await updateArticle(ctx, { id, content: "Hold the key for two seconds." });
    const first = await listArticleChanges(ctx, { id, limit: 2 });
    expect(first).toMatchObject({
      total: 3,
      results: [
        { version: 3, changed: ["content"], changedByType: "system", changedByName: null },
        { version: 2, changed: ["title", "tags"], changedByType: "person", changedBy: editor.id, changedByName: "Odile Brandt" },
      ],
    });
    const last = await listArticleChanges(ctx, { id, limit: 2, cursor: first.nextCursor ?? "" });
    expect(last).toMatchObject({ nextCursor: null, results: [{ version: 1, title, changed: [] }] });
    expect(last.results[0]).not.toHaveProperty("content");
  }));

test("is for staff", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { audience: "everyone" });
    for (const actor of [await asNew(ctx, "employee"), asKey(ctx, "knowledge:write")]) await expect(listArticleChanges(actor, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listArticleChanges(ctx, { id: "999999" })).rejects.toMatchObject({ code: "not_found" });
  }));
