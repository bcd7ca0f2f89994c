import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { CHUNKING_VERSION } from "./document-text";
import { prepareSpace } from "./prepare-space";

const MODEL = "deskwise/e5-small-desk";

const spacesOf = ({ db }: Ctx, model: string) => db.select({ id: vectorSpaces.id, completedAt: vectorSpaces.completedAt }).from(vectorSpaces).where(and(eq(vectorSpaces.model, model), eq(vectorSpaces.chunking, CHUNKING_VERSION)));

test("a model that is known gets its place and its index once; what is to be embedded is not taken for done", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    await prepareSpace(ctx, { model: MODEL });
    await prepareSpace(ctx, { model: MODEL });
    const [space, ...others] = await spacesOf(ctx, MODEL);
    expect([space?.completedAt, others]).toEqual([null, []]);
    const [index] = await ctx.db.execute(sql`select indexdef from pg_indexes where indexname = ${`chunks_space_${space?.id}_idx`}`);
    expect(index?.["indexdef"]).toContain("hnsw");
  }));

test("of a model that nobody knows the size is seen at its first vector", () =>
  withRollback(async (ctx) => {
    await prepareSpace(ctx, { model: "company/unknown" });
    expect(await spacesOf(ctx, "company/unknown")).toEqual([]);
  }));
