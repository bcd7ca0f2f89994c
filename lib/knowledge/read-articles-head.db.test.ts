import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { deleteArticle } from "./delete-article";
import { readArticle } from "./read-article";
import { readArticlesHead } from "./read-articles-head";
import { updateArticle } from "./update-article";

test("every change moves it, even several in the same moment", () =>
  withRollback(async (ctx) => {
    const frozen = { ...ctx, now: () => new Date("2031-05-06T07:08:09.000Z") };
    const heads = [await readArticlesHead(ctx)];
    const { id } = await makeArticle(frozen);
    heads.push(await readArticlesHead(ctx));
    for (const title of ["One", "Two"]) {
      await updateArticle(frozen, { id, title });
      heads.push(await readArticlesHead(ctx));
    }
    await deleteArticle(frozen, { id });
    heads.push(await readArticlesHead(ctx));
    expect(heads).toEqual([...new Set(heads)]);
  }));

test("it stays while articles are only read, or saved as they are", () =>
  withRollback(async (ctx) => {
    const { id, title } = await makeArticle(ctx);
    const before = await readArticlesHead(ctx);
    await readArticle(ctx, { id });
    await updateArticle(ctx, { id, title });
    expect(await readArticlesHead(ctx)).toBe(before);
  }));
