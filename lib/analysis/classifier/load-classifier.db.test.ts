import { expect, test } from "vitest";
import { classifiers } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { vectorSpace } from "@/lib/search/vector-space";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { forgetClassifiers, loadClassifier } from "./load-classifier";

const MODEL = "test/two";
const categories = { hardware: [1, 0, 0], software: [0, 1, 0], network: [0, 0, 0], permission: [0, 0, 0], other: [0, 0, 0] };

async function store(ctx: Ctx, weights: unknown, model = MODEL) {
  const { id } = await vectorSpace(ctx, model, 2);
  const values = { weights, documents: 1, accuracy: null, trainedAt: ctx.now() };
  await ctx.db.insert(classifiers).values({ spaceId: id, ...values }).onConflictDoUpdate({ target: classifiers.spaceId, set: values });
}

test("gives what is stored for a model, and for another model nothing", () =>
  withRollback(async (ctx) => {
    await store(ctx, { digest: "", categories });
    expect(await loadClassifier(ctx, MODEL)).toMatchObject({ space: { dimensions: 2 }, classifier: categories });
    expect(await loadClassifier(ctx, "test/other")).toBeNull();
    await vectorSpace(ctx, "test/other", 2);
    forgetClassifiers(ctx);
    expect(await loadClassifier(ctx, "test/other")).toBeNull();
  }));

test.each([
  ["no object", []],
  ["too few dimensions", { digest: "", categories: { ...categories, other: [1] } }],
  ["text", { digest: "", categories: { ...categories, other: ["0", "0", "0"] } }],
])("a row that holds %s is as none", (_, weights) =>
  withRollback(async (ctx) => {
    await store(ctx, weights);
    expect(await loadClassifier(ctx, MODEL)).toBeNull();
  }),
);

test("is kept for half a minute, or until it is forgotten", () =>
  withRollback(async (ctx) => {
    const start = Date.now();
    const at = (ms: number): Ctx => ({ ...ctx, now: () => new Date(start + ms) });
    expect(await loadClassifier(at(0), MODEL)).toBeNull();
    await store(ctx, { digest: "", categories });
    expect(await loadClassifier(at(29_000), MODEL)).toBeNull();
    expect(await loadClassifier(at(31_000), MODEL)).not.toBeNull();
    await ctx.db.delete(classifiers);
    expect(await loadClassifier(at(32_000), MODEL)).not.toBeNull();
    forgetClassifiers(ctx);
    expect(await loadClassifier(at(33_000), MODEL)).toBeNull();
  }));

test("is for who may read analyses", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), asKey(ctx, "knowledge:read")]) await expect(loadClassifier(reader, MODEL)).rejects.toMatchObject({ code: "forbidden" });
  }));
