import { expect, test } from "vitest";
import { classifiers } from "@/db/schema/chunks";
import { vectorSpace } from "@/lib/search/vector-space";
import { withRollback } from "@/tests/support/database";
import { asNew } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { classifyReport } from "./classify-report";

const categories = { hardware: [5, 0, 0], software: [0, 5, 0], network: [0, 0, 0], permission: [0, 0, 0], other: [0, 0, 0] };

test("classifies the vectors of a report as one, and only those of the space that it was learnt from", () =>
  withRollback(async (ctx) => {
    const { id } = await vectorSpace(ctx, "test/two", 2);
    await ctx.db.insert(classifiers).values({ spaceId: id, weights: { digest: "", categories }, documents: 1, accuracy: null, trainedAt: ctx.now() });
    const embedded = (model: string, ...vectors: Float32Array[]) => ({ model, vectors, similarThreshold: 0.5 });
    const scores = await classifyReport(ctx, embedded("test/two", degrees(60), degrees(120)));
    expect(scores?.software).toBeGreaterThan(0.9);
    expect(await classifyReport(ctx, null)).toBeNull();
    expect(await classifyReport(ctx, embedded("test/two"))).toBeNull();
    expect(await classifyReport(ctx, embedded("test/two", degrees(90, 3)))).toBeNull();
    expect(await classifyReport(ctx, embedded("test/other", degrees(90)))).toBeNull();
  }));

test("is for who may read analyses", () =>
  withRollback(async (ctx) => {
    await expect(classifyReport(await asNew(ctx, "employee"), null)).rejects.toMatchObject({ code: "forbidden" });
  }));
