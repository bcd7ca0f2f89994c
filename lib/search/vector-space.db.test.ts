import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { makeArticle } from "@/tests/support/factories";
import { withRollback } from "@/tests/support/database";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { vectorSpace } from "./vector-space";

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

test("the shipped model's space is there from the start", () =>
  withRollback(async (ctx) => {
    expect(await vectorSpace(ctx, "deskwise/e5-small-desk", 384)).toMatchObject({ id: 1, dimensions: 384 });
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
    const plan = await ctx.db.execute(sql.raw(`explain select id from chunks where space_id = ${id} order by embedding::vector(3) <=> '[1,0,0]'::vector(3) limit 5`));
    expect(JSON.stringify(plan)).toContain(`chunks_space_${id}_idx`);
  }));
