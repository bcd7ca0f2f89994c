import { expect, test } from "vitest";
import { env } from "@/lib/core/env";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import { findNearArticles } from "./find-near-articles";

const MODEL = env().EMBEDDING_MODEL;
const WIDE = 384;

test("names the articles that are near by the ticket's own vectors, drafts too, nearest first", () =>
  withRollback(async (ctx) => {
    const ticket = await makeSolvedTicket(ctx, { title: "Unheard", description: "Unspoken", resolution: "Unseen" });
    const [near, draft, alike] = [await makeArticle(ctx), await makeArticle(ctx, { status: "draft" }), await makeArticle(ctx)];
    await storeVectors(ctx, MODEL, { ticketId: ticket.id }, degrees(0, WIDE));
    for (const [{ id: articleId }, angle] of [[near, 30], [draft, 20], [alike, 67]] as const) await storeVectors(ctx, MODEL, { articleId }, degrees(angle, WIDE));
    expect(await findNearArticles(ctx, ticket)).toEqual([
      { id: draft.id, title: draft.title, similarity: expect.closeTo(cosineOf(20), 4) },
      { id: near.id, title: near.title, similarity: expect.closeTo(cosineOf(30), 4) },
    ]);
  }));

test("without vectors by words, five at most and never a ticket", () =>
  withRollback(async (ctx) => {
    const text = { title: "Tunnel collapses", description: "Nightly." };
    const ticket = await makeSolvedTicket(ctx, text);
    await makeSolvedTicket(ctx, text);
    for (let count = 0; count < 6; count++) await makeArticle(ctx, { title: `Tunnel collapses nightly`, content: ticket.resolution ?? "" });
    const found = await findNearArticles(ctx, ticket);
    expect(found).toHaveLength(5);
    for (const { title, similarity } of found) expect([title, similarity]).toEqual(["Tunnel collapses nightly", null]);
  }));

test("is for staff", () =>
  withRollback(async (ctx) => {
    const ticket = await makeSolvedTicket(ctx);
    await expect(findNearArticles(await asNew(ctx, "employee"), ticket)).rejects.toMatchObject({ code: "forbidden" });
  }));
