import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { findArticle } from "./find-article";

test("staff find every article, an employee what is published for everyone", () =>
  withRollback(async (ctx) => {
    const draft = await makeArticle(ctx, { status: "draft", audience: "everyone" });
    const forStaff = await makeArticle(ctx);
    const forEveryone = await makeArticle(ctx, { audience: "everyone" });
    const [staff, employee] = [await asNew(ctx, "it_staff"), await asNew(ctx, "employee")];
    for (const article of [draft, forStaff, forEveryone]) expect(await findArticle(staff, article)).toEqual(article);
    expect(await findArticle(employee, forEveryone)).toEqual(forEveryone);
    for (const hidden of [draft, forStaff]) await expect(findArticle(employee, hidden)).rejects.toMatchObject({ code: "not_found", reason: "article_unknown" });
  }));

test("a deleted, an absent and a misnamed article look the same", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await ctx.db.update(articles).set({ deletedAt: ctx.now() }).where(eq(articles.id, id));
    for (const wrong of [id, "999999", "0", "", "how-to", `0${id}`, "9".repeat(30)]) {
      await expect(findArticle(ctx, { id: wrong })).rejects.toMatchObject({ code: "not_found", reason: "article_unknown" });
    }
  }));
