import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asNew, ownTransactions } from "@/tests/support/personas";
import { deleteArticle } from "./delete-article";
import { lockArticle } from "./lock-article";
import { updateArticle } from "./update-article";

test("who saw an older version hears of the changes since, not of those before", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    for (const change of [{ title: "Two" }, { content: "Three", tags: ["three"] }, { audience: "everyone" as const }]) await updateArticle(ctx, { id, ...change });
    const changesSince = (version: number) => lockArticle(ctx, { id, version }).then(
      () => undefined,
      ({ details }: { details: { changes: { version: number; field: string }[] } }) => details.changes.map(({ version, field }) => `${version} ${field}`),
    );
    expect(await changesSince(2)).toEqual(["3 content", "3 tags", "4 audience"]);
    expect(await changesSince(3)).toEqual(["4 audience"]);
    expect(await changesSince(9)).toEqual([]);
    expect(await changesSince(4)).toBeUndefined();
  }));

test("what the actor may not see is absent, a deleted article for everyone", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await expect(lockArticle(await asNew(ctx, "employee"), { id, version: 7 })).rejects.toMatchObject({ code: "not_found" });
    await deleteArticle(ctx, { id });
    await expect(lockArticle(ctx, { id })).rejects.toMatchObject({ code: "not_found", reason: "article_unknown" });
  }));

test("outside a transaction the lock would end at once", () =>
  withRollback(async (ctx) => {
    await expect(lockArticle(ownTransactions(ctx), await makeArticle(ctx))).rejects.toThrow(TypeError);
  }));
