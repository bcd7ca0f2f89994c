import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import { noDocument } from "./document-scope";
import { rankDocuments } from "./rank-documents";

const MODEL = "test/two";
const scope = { ticket: noDocument, article: sql`true` };

test("without a model words decide: the more of them a document holds the better, and few make it not similar", () =>
  withRollback(async (ctx) => {
    const most = await makeArticle(ctx, { title: "Toner", content: "fuser drum roller" });
    const one = await makeArticle(ctx, { title: "Other", content: "fuser" });
    const hidden = await makeArticle(ctx, { title: "Toner", content: "fuser drum roller", category: "network" });
    const ask = (limit: number) => rankDocuments(ctx, { text: "toner fuser drum roller", embedded: null, scope: { ...scope, article: eq(articles.category, "other") }, limit });
    const ranked = await ask(10);
    expect(ranked.map(({ key, similarity, isSimilar }) => [key, similarity, isSimilar])).toEqual([[`article:${most.id}`, null, true], [`article:${one.id}`, null, false]]);
    expect(ranked.map(({ key }) => key)).not.toContain(`article:${hidden.id}`);
    expect(await ask(1)).toHaveLength(1);
  }));

test("with one the cosine counts, from the model's own threshold on; vectors of other dimensions do not", () =>
  withRollback(async (ctx) => {
    const [near, far] = [await makeArticle(ctx, { title: "Near" }), await makeArticle(ctx, { title: "Far" })];
    await storeVectors(ctx, MODEL, { articleId: far.id }, degrees(60));
    await storeVectors(ctx, MODEL, { articleId: near.id }, degrees(20));
    const ask = (vector: Float32Array) => rankDocuments(ctx, { text: "unheard", embedded: { model: MODEL, vectors: [vector], similarThreshold: 0.9 }, scope, limit: 10 });
    const ranked = await ask(degrees(0));
    expect(ranked.map(({ key, isSimilar }) => [key, isSimilar])).toEqual([[`article:${near.id}`, true], [`article:${far.id}`, false]]);
    expect(ranked[0]?.similarity).toBeCloseTo(cosineOf(20), 5);
    expect(await ask(degrees(0, 3))).toEqual([]);
  }));

test("an empty scope is asked nothing", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx, { title: "Toner" });
    expect(await rankDocuments(ctx, { text: "toner", embedded: null, scope: { ticket: noDocument, article: noDocument }, limit: 10 })).toEqual([]);
  }));
