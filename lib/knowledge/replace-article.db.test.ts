import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listArticles } from "./list-articles";
import { replaceArticle } from "./replace-article";
import type { ReplaceArticleInput } from "./schema";

test("writes everything anew: what is left out gets its default, and its language is that of the new text", () =>
  withRollback(async (ctx) => {
    const before = await makeArticle(ctx, { category: "network", tags: ["wifi"], status: "draft", audience: "everyone" });
    const text = { title: "Une imprimante hors ligne", content: "Vérifiez le câble puis redémarrez l'imprimante." };
    const after = await replaceArticle(await asNew(ctx, "it_staff"), { id: before.id, ...text });
    expect(after).toEqual({ ...before, ...text, category: "other", tags: [], language: "fr", status: "published", audience: "staff", version: 2, updatedAt: after.updatedAt });
    expect((await listArticles(ctx, { search: "imprimante" })).results).toEqual([after]);
    expect((await listArticles(ctx, { search: before.title })).total).toBe(0);
  }));

test("the same again changes nothing", () =>
  withRollback(async (ctx) => {
    const { id, title, content, language } = await makeArticle(ctx);
    expect(await replaceArticle(ctx, { id, title, content, language })).toMatchObject({ version: 1 });
  }));

test.each([
  [{ title: undefined }, "title", "field_required"],
  [{ content: " " }, "content", "text_blank"],
  [{ id: "x" }, "id", "id_malformed"],
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    const input = { id: "1", title: "x", content: "x", ...wrong } as ReplaceArticleInput;
    await expect(replaceArticle(ctx, input)).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path, reason }] } });
  }),
);

test("is for staff and for keys with the scope", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { audience: "everyone" });
    const input = { id, title: "x", content: "x" };
    await expect(replaceArticle(await asNew(ctx, "employee"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(replaceArticle(asKey(ctx, "knowledge:read"), input)).rejects.toMatchObject({ code: "forbidden" });
  }));
