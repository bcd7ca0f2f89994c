import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { classifiers } from "@/db/schema/chunks";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { findVectorSpace, vectorSpace } from "@/lib/search/vector-space";
import { CLASSIFIED_MODEL, makeClassified, useCountingEmbedder } from "@/tests/support/classified-desk";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { classifyReport } from "./classify-report";
import { trainClassifier } from "./train-classifier";

/** Network to the right, software upwards. */
async function fill(ctx: Ctx, each = 3): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < each; at++) ids.push(await makeClassified(ctx, "network", at - 60), await makeClassified(ctx, "software", 150 + at));
  return ids;
}

const opinion = (ctx: Ctx, angle: number, model = CLASSIFIED_MODEL) => classifyReport(ctx, { model, vectors: [degrees(angle)], similarThreshold: 0.5 });

async function stored(ctx: Ctx) {
  const space = await findVectorSpace(ctx, CLASSIFIED_MODEL);
  const rows = await ctx.db.select().from(classifiers).where(eq(classifiers.spaceId, space?.id ?? 0));
  return rows[0];
}

test("learns what the desk's own documents say, beside what is lent, and counts its own", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    await fill(ctx);
    await trainClassifier(ctx);
    expect(await stored(ctx)).toMatchObject({ documents: 6, accuracy: null });
    const [right, up] = [await opinion(ctx, -60), await opinion(ctx, 150)];
    expect(right?.network).toBeGreaterThan(right?.software ?? 1);
    expect(up?.software).toBeGreaterThan(up?.network ?? 1);
  }));

test("a desk without documents has what is lent", () =>
  withRollback(async (ctx) => {
    const embedder = useCountingEmbedder({ model: "test/fresh" });
    await trainClassifier(ctx);
    expect(embedder.embedded).toBeGreaterThan(300);
    expect(await ctx.db.select().from(classifiers)).toMatchObject([{ documents: 0, accuracy: null }]);
    const scores = await opinion(ctx, 45, "test/fresh");
    for (const share of Object.values(scores ?? { none: 0 })) expect(share).toBeCloseTo(0.2, 1);
  }));

test("says in folds how often it is right once there are enough documents", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    await fill(ctx, 16);
    await trainClassifier(ctx);
    expect(await stored(ctx)).toMatchObject({ documents: 32, accuracy: 1 });
  }));

test("nothing is learnt again until a document has changed; then the new takes the old one's place at once", () =>
  withRollback(async (ctx) => {
    const embedder = useCountingEmbedder();
    const ids = await fill(ctx);
    await trainClassifier(ctx);
    const first = await stored(ctx);
    const { embedded } = embedder;
    await trainClassifier({ ...ctx, now: () => new Date(first ? first.trainedAt.getTime() + 60_000 : 0) });
    expect(await stored(ctx)).toEqual(first);
    expect((await opinion(ctx, -60))?.permission).toBeLessThan(0.2);
    for (const id of ids) await ctx.db.update(tickets).set({ category: "permission" }).where(eq(tickets.id, id));
    await trainClassifier(ctx);
    expect((await opinion(ctx, -60))?.permission).toBeGreaterThan(0.3);
    expect(await ctx.db.$count(classifiers)).toBe(1);
    expect(embedder.embedded).toBe(embedded);
  }));

test("a stored classifier that is damaged is learnt anew", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    await fill(ctx);
    await trainClassifier(ctx);
    const good = await stored(ctx);
    await ctx.db.update(classifiers).set({ weights: { digest: "1", categories: {} } });
    await trainClassifier(ctx);
    expect((await stored(ctx))?.weights).toEqual(good?.weights);
  }));

test("each model's classifier is its own", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    const ids = await fill(ctx);
    await trainClassifier(ctx);
    const first = await stored(ctx);
    for (const ticketId of ids) await storeVectors(ctx, "test/other", { ticketId }, degrees(0));
    useCountingEmbedder({ model: "test/other" });
    await trainClassifier(ctx);
    expect(await ctx.db.$count(classifiers)).toBe(2);
    expect(await stored(ctx)).toEqual(first);
  }));

test("without the model, or with one that makes other vectors than before, what was learnt stays", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    await fill(ctx);
    await trainClassifier(ctx);
    const first = await stored(ctx);
    await makeClassified(ctx, "other", 90);
    for (const broken of [{ fault: true }, { dimensions: 3 }]) {
      useCountingEmbedder(broken);
      await trainClassifier(ctx);
      expect(await stored(ctx)).toEqual(first);
    }
    useCountingEmbedder({ fault: true, model: "test/absent" });
    await trainClassifier(ctx);
    expect(await findVectorSpace(ctx, "test/absent")).toBeUndefined();
  }));

test("ends when the job is lost, and stores nothing", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    await fill(ctx);
    await vectorSpace(ctx, CLASSIFIED_MODEL, 2);
    await expect(trainClassifier(ctx, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect(await stored(ctx)).toBeUndefined();
  }));

test("nobody trains it but the desk itself", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "admin"), asKey(ctx, "tickets:write")]) await expect(trainClassifier(reader)).rejects.toMatchObject({ code: "forbidden" });
  }));
