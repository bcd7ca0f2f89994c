import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { deleteArticle } from "./delete-article";
import { readArticle } from "./read-article";

test("staff and keys read any article, an employee a published one that is for everyone", () =>
  withRollback(async (ctx) => {
    const forStaff = await makeArticle(ctx);
    const draft = await makeArticle(ctx, { audience: "everyone", status: "draft" });
    const forEveryone = await makeArticle(ctx, { audience: "everyone" });
    for (const reader of [await asNew(ctx, "it_staff"), asKey(ctx, "knowledge:read")]) {
      for (const article of [forStaff, draft, forEveryone]) expect(await readArticle(reader, { id: article.id })).toEqual(article);
    }
    const employee = await asNew(ctx, "employee");
    expect(await readArticle(employee, { id: forEveryone.id })).toEqual(forEveryone);
    for (const { id } of [forStaff, draft]) await expect(readArticle(employee, { id })).rejects.toMatchObject({ code: "not_found", reason: "article_unknown" });
  }));

test("a deleted article, one that never was and a misnamed one are not found alike", () =>
  withRollback(async (ctx) => {
    const { id: deleted } = await makeArticle(ctx);
    await deleteArticle(ctx, { id: deleted });
    for (const id of [deleted, "999999999999999999", "0", "-1", "9223372036854775808", "x", ""]) {
      await expect(readArticle(ctx, { id })).rejects.toMatchObject({ code: "not_found", reason: "article_unknown", details: {} });
    }
  }));

test("a key without the scope is refused", () =>
  withRollback(async (ctx) => {
    await expect(readArticle(asKey(ctx, "tickets:read"), { id: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));
