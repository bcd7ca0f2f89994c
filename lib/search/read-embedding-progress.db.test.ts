import { expect, test } from "vitest";
import { env } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace, storeFormerVectors } from "@/tests/support/former-space";
import { asNew } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { CHUNKING_VERSION } from "./document-text";
import { isStopgap } from "./is-stopgap";
import { readEmbeddingProgress } from "./read-embedding-progress";
import { findVectorSpace } from "./vector-space";

const own = () => ({ model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION });
const DAY = new Date("2026-11-24T10:00:00Z");

test("before the first vector nothing serves and nothing is counted", () =>
  withRollback(async (ctx) => {
    expect(await readEmbeddingProgress(ctx)).toEqual({ target: { ...own(), startedAt: null, completedAt: null }, serving: null, documents: null });
  }));

test("while documents are embedded anew it says how many are, and what serves meanwhile", () =>
  withRollback(async (ctx) => {
    const [{ id: one }] = [await makeArticle(ctx), await makeArticle(ctx)];
    await storeFormerVectors(ctx, { model: "test/old", completedAt: DAY }, { articleId: one }, degrees(0));
    await storeFormerVectors(ctx, { ...own(), createdAt: DAY }, { articleId: one }, degrees(0));
    expect(await readEmbeddingProgress(ctx)).toEqual({ target: { ...own(), startedAt: DAY, completedAt: null }, serving: { model: "test/old", chunking: 1 }, documents: { done: 1, total: 2 } });
  }));

test("once all are it counts no more", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    await makeFormerSpace(ctx, { ...own(), createdAt: DAY, completedAt: DAY });
    expect(await readEmbeddingProgress(ctx)).toEqual({ target: { ...own(), startedAt: DAY, completedAt: DAY }, serving: own(), documents: null });
  }));

test("administrators may know it, others not", () =>
  withRollback(async (ctx) => {
    expect(await readEmbeddingProgress(await asNew(ctx, "admin"))).toMatchObject({ documents: null });
    await expect(readEmbeddingProgress(await asNew(ctx, "it_staff"))).rejects.toMatchObject({ code: "forbidden" });
  }));

test("a part of the vectors is a stopgap only where others were complete, and of a model that does not serve itself", () =>
  withRollback(async (ctx) => {
    const { model } = own();
    await makeArticle(ctx);
    await makeFormerSpace(ctx, own());
    expect(await isStopgap(ctx, model)).toBe(false);
    await makeFormerSpace(ctx, { model: "test/old", completedAt: DAY });
    expect([await isStopgap(ctx, model), await isStopgap(ctx, "test/old")]).toEqual([true, false]);
    const before = await makeFormerSpace(ctx, { model, completedAt: DAY });
    expect([await isStopgap(ctx, model), (await findVectorSpace(ctx, model))?.id]).toEqual([false, before]);
  }));
