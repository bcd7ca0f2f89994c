import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chunks } from "@/db/schema/chunks";
import type { ChunkPart } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { inSavepoint } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { storeChunks } from "./store-chunks";

const MODEL = "test/two";
const chunk = (part: ChunkPart, position: number, content: string, angle = 0) => ({ part, position, content, embedding: degrees(angle) });

async function contentsOf(ctx: Ctx, ticketId: string) {
  const rows = await ctx.db.select().from(chunks).where(eq(chunks.ticketId, ticketId)).orderBy(asc(chunks.spaceId), asc(chunks.part), asc(chunks.position));
  return rows.map(({ content }) => content);
}

test("keeps each chunk with its vector as it was", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    const embedding = Float32Array.from([0.123456789, -1e-7, 3]);
    await storeChunks(ctx, "test/three", { ticketId }, [{ part: "report", position: 0, content: "a 字", embedding }]);
    expect(await ctx.db.select().from(chunks).where(eq(chunks.ticketId, ticketId))).toMatchObject([{ part: "report", position: 0, content: "a 字", embedding, articleId: null }]);
  }));

test("replaces what the same model made of the same parts, fewer chunks or more, and keeps the rest", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    await storeChunks(ctx, MODEL, { ticketId }, [chunk("report", 0, "old 1"), chunk("report", 1, "old 2"), chunk("resolution", 0, "fix")]);
    await storeChunks(ctx, "test/other", { ticketId }, [chunk("report", 0, "of another model")]);
    await storeChunks(ctx, MODEL, { ticketId }, [chunk("report", 0, "new 1")]);
    expect(await contentsOf(ctx, ticketId)).toEqual(["new 1", "fix", "of another model"]);
  }));

test("twice is the same as once", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    const made = [chunk("report", 0, "one"), chunk("report", 1, "two")];
    await storeChunks(ctx, MODEL, { ticketId }, made);
    await storeChunks(ctx, MODEL, { ticketId }, made);
    expect(await contentsOf(ctx, ticketId)).toEqual(["one", "two"]);
  }));

test("a ticket and an article with the same id do not touch each other", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    const { id: articleId } = await makeArticle(ctx);
    await storeChunks(ctx, MODEL, { articleId }, [chunk("body", 0, "article")]);
    await storeChunks(ctx, MODEL, { ticketId }, [chunk("report", 0, "ticket")]);
    expect(await ctx.db.$count(chunks, eq(chunks.articleId, articleId))).toBe(1);
    expect(await contentsOf(ctx, ticketId)).toEqual(["ticket"]);
  }));

test("nothing embedded is nothing stored; a chunk of no document and one of two are refused", () =>
  withRollback(async (ctx) => {
    const { id: ticketId } = await makeTicket(ctx);
    const { id: articleId } = await makeArticle(ctx);
    await storeChunks(ctx, MODEL, { ticketId }, []);
    expect(await ctx.db.$count(chunks)).toBe(0);
    const row = { spaceId: 1, ...chunk("report", 0, "x") };
    for (const document of [{}, { ticketId, articleId }]) {
      await expect(inSavepoint(ctx, ({ db }) => db.insert(chunks).values({ ...row, ...document }))).rejects.toMatchObject({ cause: { code: "23514" } });
    }
  }));
