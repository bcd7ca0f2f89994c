import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { chunks, vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { storeFormerVectors } from "@/tests/support/former-space";
import { asNew } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { CHUNKING_VERSION } from "./document-text";
import { dropFormerSpaces } from "./drop-former-spaces";

const HOUR_MS = 3_600_000;
const COMPLETED = new Date("2026-11-24T10:00:00Z");
const after = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: () => new Date(COMPLETED.getTime() + hours * HOUR_MS) });
const before = new Date("2026-11-01T10:00:00Z");
const later = new Date("2026-11-24T11:00:00Z");

async function desk(ctx: Ctx, completedAt: Date | null = COMPLETED) {
  const [{ id: articleId }, { id: second }] = [await makeArticle(ctx), await makeArticle(ctx)];
  const target = await storeFormerVectors(ctx, { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION, completedAt, createdAt: before }, { articleId }, degrees(0));
  const former = await storeFormerVectors(ctx, { model: "test/former", completedAt: before, createdAt: before }, { articleId }, degrees(0), degrees(1));
  await ctx.db.execute(sql.raw(`create index chunks_space_${former}_idx on chunks using hnsw ((embedding::vector(2)) vector_cosine_ops) where space_id = ${former}`));
  const coming = await storeFormerVectors(ctx, { model: "test/coming", createdAt: later }, { articleId: second }, degrees(0));
  const spaces = async () => (await ctx.db.select({ id: vectorSpaces.id }).from(vectorSpaces).where(inArray(vectorSpaces.id, [target, former, coming])).orderBy(vectorSpaces.id)).map(({ id }) => id);
  return { target, former, coming, spaces };
}

test("what served before goes a day after the desk's own vectors are complete, with its index; what is being made stays", () =>
  withRollback(async (ctx) => {
    const { target, former, coming, spaces } = await desk(ctx);
    await dropFormerSpaces(after(ctx, 23));
    expect(await spaces()).toEqual([target, former, coming]);
    await dropFormerSpaces(after(ctx, 24));
    expect(await spaces()).toEqual([target, coming]);
    expect(await ctx.db.$count(chunks, eq(chunks.spaceId, former))).toBe(0);
    expect(await ctx.db.$count(chunks, inArray(chunks.spaceId, [target, coming]))).toBe(2);
    expect(await ctx.db.execute(sql`select 1 from pg_indexes where indexname = ${`chunks_space_${former}_idx`}`)).toHaveLength(0);
  }));

test("nothing goes while the desk's own vectors are not complete, or when it is told to end", () =>
  withRollback(async (ctx) => {
    const { target, former, coming, spaces } = await desk(ctx, null);
    await dropFormerSpaces(after(ctx, 100));
    await ctx.db.update(vectorSpaces).set({ completedAt: COMPLETED }).where(eq(vectorSpaces.id, target));
    await dropFormerSpaces(after(ctx, 100), { signal: AbortSignal.abort() });
    expect(await spaces()).toEqual([target, former, coming]);
  }));

test("more vectors than one batch", () =>
  withRollback(async (ctx) => {
    const { former, spaces } = await desk(ctx);
    const { id } = await makeArticle(ctx);
    await storeFormerVectors(ctx, { model: "test/former", completedAt: before }, { articleId: id }, ...Array.from({ length: 501 }, () => degrees(0)));
    await dropFormerSpaces(after(ctx, 24));
    expect(await spaces()).not.toContain(former);
  }));

test("only the desk itself drops them", () =>
  withRollback(async (ctx) => {
    await expect(dropFormerSpaces(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));
