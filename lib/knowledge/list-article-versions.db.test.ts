import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listArticleVersions } from "./list-article-versions";
import { updateArticle } from "./update-article";

test("newest first, a page at a time, those of another article left out", () =>
  withRollback(async (ctx) => {
    const { id, title } = await makeArticle(ctx);
    await makeArticle(ctx);
    await updateArticle(ctx, { id, title: "Second" });
    await updateArticle(ctx, { id, status: "archived" });
    const first = await listArticleVersions(await asNew(ctx, "it_staff"), { id, limit: 2 });
    expect(first).toMatchObject({
      total: 3,
      results: [
        { version: 3, title: "Second", status: "archived", changedBy: "test" },
        { version: 2, title: "Second", status: "published" },
      ],
    });
    const last = await listArticleVersions(ctx, { id, limit: 2, cursor: first.nextCursor ?? "" });
    expect(last).toMatchObject({ nextCursor: null, results: [{ version: 1, title }] });
  }));

test("is for staff: earlier versions may say what was not meant for everyone", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { audience: "everyone" });
    await expect(listArticleVersions(await asNew(ctx, "employee"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listArticleVersions(asKey(ctx, "knowledge:write"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listArticleVersions(ctx, { id: "999999" })).rejects.toMatchObject({ code: "not_found" });
    await expect(listArticleVersions(ctx, { id, cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
  }));
