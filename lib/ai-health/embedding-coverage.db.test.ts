import { expect, test } from "vitest";
import type { ChunkPart } from "@/db/enums";
import { chunks, vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { embeddingCoverage } from "./embedding-coverage";

async function makeSpace(ctx: Ctx, model: string, chunking: number): Promise<number> {
  const [space] = await ctx.db.insert(vectorSpaces).values({ model, chunking, dimensions: 3 }).returning({ id: vectorSpaces.id });
  return space?.id ?? 0;
}

const embed = (ctx: Ctx, spaceId: number, document: { ticketId?: string; articleId?: string }, part: ChunkPart, position = 0) =>
  ctx.db.insert(chunks).values({ spaceId, ...document, part, position, content: "c", embedding: Float32Array.of(1, 0, 0) });

test("teaching documents with vectors in the newest space of the model, each once", () =>
  withRollback(async (ctx) => {
    const [older, newer] = [await makeSpace(ctx, "acme/embed", 1), await makeSpace(ctx, "acme/embed", 2)];
    const [one, two] = [await makeSolvedTicket(ctx), await makeSolvedTicket(ctx)];
    const article = await makeArticle(ctx, { status: "published" });
    const open = await makeTicket(ctx);
    await makeArticle(ctx, { status: "draft" });
    for (const position of [0, 1]) await embed(ctx, newer, { ticketId: one.id }, "resolution", position);
    await embed(ctx, newer, { articleId: article.id }, "body");
    await embed(ctx, newer, { ticketId: open.id }, "report");
    await embed(ctx, newer, { ticketId: two.id }, "report");
    await embed(ctx, older, { ticketId: two.id }, "resolution");
    expect(await embeddingCoverage(ctx, "acme/embed")).toEqual({ dimensions: 3, chunking: 2, documentsEmbedded: 2, documentsTotal: 3 });
    expect(await embeddingCoverage(ctx, "acme/other")).toEqual({ dimensions: null, chunking: null, documentsEmbedded: 0, documentsTotal: 3 });
  }));
