import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace, storeFormerVectors } from "@/tests/support/former-space";
import { asNew } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { CHUNKING_VERSION } from "./document-text";
import { settleSpaces } from "./settle-spaces";

const MODEL = "test/own";
const current = { model: MODEL, chunking: CHUNKING_VERSION };
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

async function completed({ db }: Ctx, id: number): Promise<Date | null | undefined> {
  const [row] = await db.select().from(vectorSpaces).where(eq(vectorSpaces.id, id));
  return row?.completedAt;
}

test("the space that served before completion was noted goes on to: the one that was written to last", () =>
  withRollback(async (ctx) => {
    const [{ id: one }, { id: two }] = [await makeArticle(ctx), await makeArticle(ctx)];
    const abandoned = await storeFormerVectors(ctx, { model: "test/abandoned" }, { articleId: one }, degrees(0));
    const served = await storeFormerVectors(ctx, { model: "test/served" }, { articleId: two }, degrees(0));
    await settleSpaces(ctx, { model: MODEL });
    expect([await completed(ctx, abandoned), await completed(ctx, served)]).toEqual([null, expect.any(Date)]);
  }));

test("a space that this version began is not taken for complete, nor is an empty one", () =>
  withRollback(async (ctx) => {
    const begun = await storeFormerVectors(ctx, current, { articleId: (await makeArticle(ctx)).id }, degrees(0));
    const empty = await makeFormerSpace(ctx, { model: "test/empty" });
    await settleSpaces(ctx, { model: MODEL });
    expect([await completed(ctx, begun), await completed(ctx, empty)]).toEqual([null, null]);
  }));

test("where one is known to be complete no other is taken for it", () =>
  withRollback(async (ctx) => {
    await makeFormerSpace(ctx, { model: "test/complete", completedAt: at(1) });
    const half = await storeFormerVectors(ctx, { model: MODEL }, { articleId: (await makeArticle(ctx)).id }, degrees(0));
    await settleSpaces(ctx, { model: MODEL });
    expect(await completed(ctx, half)).toBeNull();
  }));

test("who goes back to a model whose vectors were overtaken has the other serve until they are complete again", () =>
  withRollback(async (ctx) => {
    const target = await makeFormerSpace(ctx, { ...current, completedAt: at(3) });
    const other = await makeFormerSpace(ctx, { model: "test/other", completedAt: at(2) });
    await settleSpaces(ctx, { model: MODEL });
    expect(await completed(ctx, target)).toEqual(at(3));
    await makeFormerSpace(ctx, { model: "test/other", completedAt: at(4) });
    await settleSpaces(ctx, { model: MODEL });
    expect([await completed(ctx, target), await completed(ctx, other)]).toEqual([null, at(4)]);
  }));

test("only the desk itself settles them", () =>
  withRollback(async (ctx) => {
    await expect(settleSpaces(await asNew(ctx, "admin"), { model: MODEL })).rejects.toMatchObject({ code: "forbidden" });
  }));
