import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { readArticleVersion } from "./read-article-version";
import { updateArticle } from "./update-article";

test("gives each version whole", () =>
  withRollback(async (ctx) => {
    const { id, title, content, category, tags, language, status } = await makeArticle(ctx, { tags: ["a"] });
    await updateArticle(ctx, { id, content: "Anew", audience: "everyone" });
    const shared = { title, category, tags, language, status };
    expect(await readArticleVersion(ctx, { id, version: "1" })).toMatchObject({ ...shared, version: 1, content, audience: "staff", changedBy: "test" });
    expect(await readArticleVersion(ctx, { id, version: "2" })).toMatchObject({ ...shared, version: 2, content: "Anew", audience: "everyone" });
  }));

test.each(["3", "0", "x", "1e0", "9999999999"])("there is no version %s", (version) =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await expect(readArticleVersion(ctx, { id, version })).rejects.toMatchObject({ code: "not_found", reason: "version_unknown" });
  }),
);

test("is for staff, of an article that is there", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { audience: "everyone" });
    await expect(readArticleVersion(await asNew(ctx, "employee"), { id, version: "1" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readArticleVersion(ctx, { id: "999999", version: "1" })).rejects.toMatchObject({ code: "not_found", reason: "article_unknown" });
  }));
