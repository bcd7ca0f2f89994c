import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { makeArticle } from "@/tests/support/factories";
import { withRollback } from "@/tests/support/database";
import { makeFormerSpace } from "@/tests/support/former-space";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { CHUNKING_VERSION } from "./document-text";
import { findTargetSpace, findVectorSpace, vectorSpace } from "./vector-space";

async function indexOf(ctx: Ctx, id: number): Promise<string | undefined> {
  const [row] = await ctx.db.execute<{ indexdef: string }>(sql`select indexdef from pg_indexes where indexname = ${`chunks_space_${id}_idx`}`);
  return row?.indexdef;
}

test("a model of other dimensions gets a space and an index of its own, once", () =>
  withRollback(async (ctx) => {
    const before = await ctx.db.$count(vectorSpaces);
    const made = await vectorSpace(ctx, "test/wide", 768);
    expect(made).toMatchObject({ model: "test/wide", dimensions: 768 });
    expect(await vectorSpace(ctx, "test/wide", 768)).toEqual(made);
    expect(await ctx.db.$count(vectorSpaces)).toBe(before + 1);
    const definition = await indexOf(ctx, made.id);
    expect(definition).toMatch(/using hnsw/i);
    expect(definition).toContain("vector(768)");
    expect(definition).toContain(`space_id = ${made.id}`);
  }));

test("a model whose texts were cut otherwise before gets a space for how they are cut now", () =>
  withRollback(async (ctx) => {
    const former = await makeFormerSpace(ctx, { model: "test/two" });
    const made = await vectorSpace(ctx, "test/two", 2);
    expect(made).toMatchObject({ model: "test/two", chunking: CHUNKING_VERSION, dimensions: 2 });
    expect(made.id).not.toBe(former);
    expect(await findTargetSpace(ctx, "test/two")).toEqual(made);
  }));

test("a space is complete from the start where no document is to be embedded, and else when all are", () =>
  withRollback(async (ctx) => {
    expect((await vectorSpace(ctx, "test/fresh", 2)).completedAt).toBeInstanceOf(Date);
    await makeArticle(ctx);
    expect((await vectorSpace(ctx, "test/late", 2)).completedAt).toBeNull();
  }));

test("the vectors of before are searched until those of now are complete; of no vectors there is no space", () =>
  withRollback(async (ctx) => {
    expect(await findVectorSpace(ctx, "test/two")).toBeUndefined();
    await makeArticle(ctx);
    const former = await makeFormerSpace(ctx, { model: "test/two", completedAt: new Date(0) });
    await makeFormerSpace(ctx, { model: "test/other", completedAt: new Date(1) });
    const { id } = await vectorSpace(ctx, "test/two", 2);
    expect(await findVectorSpace(ctx, "test/two")).toMatchObject({ id: former });
    await ctx.db.update(vectorSpaces).set({ completedAt: new Date(2) }).where(eq(vectorSpaces.id, id));
    expect(await findVectorSpace(ctx, "test/two")).toMatchObject({ id });
  }));

test("a model that makes other dimensions than before is refused", () =>
  withRollback(async (ctx) => {
    await vectorSpace(ctx, "test/two", 2);
    await expect(vectorSpace(ctx, "test/two", 3)).rejects.toMatchObject({ fault: "malformed" });
  }));

test("vectors that are wider than HNSW takes are kept without an index", () =>
  withRollback(async (ctx) => {
    const { id } = await vectorSpace(ctx, "test/huge", 2_001);
    expect(await indexOf(ctx, id)).toBeUndefined();
    const { id: articleId } = await makeArticle(ctx);
    await storeVectors(ctx, "test/huge", { articleId }, degrees(10, 2_001));
  }));

test("the nearest vectors of a space are found through its index", () =>
  withRollback(async (ctx) => {
    const { id } = await vectorSpace(ctx, "test/indexed", 3);
    const { id: articleId } = await makeArticle(ctx);
    await storeVectors(ctx, "test/indexed", { articleId }, ...Array.from({ length: 40 }, (_, at) => degrees(at, 3)));
    await ctx.db.execute(sql`set local enable_seqscan = off`);
    await ctx.db.execute(sql`set local enable_sort = off`);
    const plan = await ctx.db.execute(sql.raw(`explain select id from chunks where space_id = ${id} order by embedding::vector(3) <=> '[1,0,0]'::vector(3) limit 5`));
    expect(JSON.stringify(plan)).toContain(`chunks_space_${id}_idx`);
  }));
