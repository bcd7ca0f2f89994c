import { eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import { noDocument, teachingScope } from "./document-scope";
import { measureParts } from "./measure-parts";
import { searchVectors } from "./search-vectors";
import { vectorSpace } from "./vector-space";

const MODEL = "test/two";

async function search(ctx: Ctx, { asking = null, angles = [0] }: { asking?: string | null; angles?: number[] } = {}) {
  const space = await vectorSpace(ctx, MODEL, 2);
  return searchVectors(ctx, { space, vectors: angles.map((angle) => degrees(angle)), scope: teachingScope(asking) });
}

test("gives solved tickets and published articles with their cosine", () =>
  withRollback(async (ctx) => {
    const ticket = await makeSolvedTicket(ctx);
    const article = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { ticketId: ticket.id }, degrees(20));
    await storeVectors(ctx, MODEL, { articleId: article.id }, degrees(60));
    const found = await search(ctx);
    expect([...found.keys()]).toEqual([`ticket:${ticket.id}`, `article:${article.id}`]);
    expect(found.get(`ticket:${ticket.id}`)).toBeCloseTo(cosineOf(20), 5);
    expect(found.get(`article:${article.id}`)).toBeCloseTo(0.5, 5);
  }));

test("a document is as near as its nearest chunk to any chunk of the question", () =>
  withRollback(async (ctx) => {
    const { id: articleId } = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { articleId }, degrees(170), degrees(50), degrees(90));
    expect((await search(ctx, { angles: [0, 80] })).get(`article:${articleId}`)).toBeCloseTo(cosineOf(10), 5);
  }));

test("searches with the first three chunks of a long question", () =>
  withRollback(async (ctx) => {
    const { id: articleId } = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { articleId }, degrees(90));
    expect((await search(ctx, { angles: [0, 0, 60, 90] })).get(`article:${articleId}`)).toBeCloseTo(cosineOf(30), 5);
  }));

test("tickets that are open, hidden, without resolution or the asking one teach nothing, nor do drafts", () =>
  withRollback(async (ctx) => {
    const pending = await makeTicket(ctx);
    const inProgress = await makeSolvedTicket(ctx, { status: "in_progress" });
    const unresolved = await makeSolvedTicket(ctx, { resolution: null });
    const asking = await makeSolvedTicket(ctx);
    const hidden = await makeSolvedTicket(ctx);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.id));
    const resolved = await makeSolvedTicket(ctx, { status: "resolved" });
    for (const { id } of [pending, inProgress, unresolved, asking, hidden, resolved]) await storeVectors(ctx, MODEL, { ticketId: id }, degrees(5));
    for (const status of ["draft", "archived"] as const) await storeVectors(ctx, MODEL, { articleId: (await makeArticle(ctx, { status })).id }, degrees(5));
    expect([...(await search(ctx, { asking: asking.id })).keys()]).toEqual([`ticket:${resolved.id}`]);
  }));

test("a condition on one kind lets none of the other kind in, whose columns are null", () =>
  withRollback(async (ctx) => {
    const [ticket, article] = [await makeTicket(ctx), await makeArticle(ctx)];
    await storeVectors(ctx, MODEL, { ticketId: ticket.id }, degrees(5));
    await storeVectors(ctx, MODEL, { articleId: article.id }, degrees(5));
    const space = await vectorSpace(ctx, MODEL, 2);
    const find = async (scope: Parameters<typeof searchVectors>[1]["scope"]) => [...(await searchVectors(ctx, { space, vectors: [degrees(0)], scope })).keys()];
    expect(await find({ ticket: isNull(tickets.deletedAt), article: noDocument })).toEqual([`ticket:${ticket.id}`]);
    expect(await find({ ticket: noDocument, article: isNull(articles.deletedAt) })).toEqual([`article:${article.id}`]);
  }));

test("never compares the vectors of another model, whatever their dimensions", () =>
  withRollback(async (ctx) => {
    const [mine, other, wide] = [await makeArticle(ctx), await makeArticle(ctx), await makeArticle(ctx)];
    await storeVectors(ctx, MODEL, { articleId: mine.id }, degrees(80));
    await storeVectors(ctx, "test/other", { articleId: other.id }, degrees(0));
    await storeVectors(ctx, "test/wide", { articleId: wide.id }, degrees(0, 8));
    expect([...(await search(ctx)).keys()]).toEqual([`article:${mine.id}`]);
    const space = await vectorSpace(ctx, MODEL, 2);
    const keys = [mine, other, wide].map(({ id }) => `article:${id}`);
    expect([...(await measureParts(ctx, { space, vectors: [degrees(0)], keys })).keys()]).toEqual([`article:${mine.id}`]);
  }));

test("finds what teaches among many nearer ones that do not", () =>
  withRollback(async (ctx) => {
    const article = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { articleId: article.id }, degrees(90));
    const draft = await makeArticle(ctx, { status: "draft" });
    await storeVectors(ctx, MODEL, { articleId: draft.id }, ...Array.from({ length: 300 }, (_, at) => degrees(at / 10)));
    expect([...(await search(ctx)).keys()]).toEqual([`article:${article.id}`]);
  }));
