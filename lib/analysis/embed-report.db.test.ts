import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { chunks, vectorSpaces } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type TextKind } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { leanToTitle } from "@/lib/search/lean-to-title";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { makeFormerSpace } from "@/tests/support/former-space";
import { embedReport } from "./embed-report";

const careful = embeddingProfile("nobody/knows-me").profile;

/** Gives queries and passages vectors that differ, and notes what it is asked. */
function notingEmbedder(profile: Partial<Embedder["profile"]>) {
  const asked: { kind: TextKind; texts: readonly string[] }[] = [];
  const embedder: Embedder = {
    model: "test/noting",
    profile: { ...careful, ...profile },
    embed: (texts, kind) => {
      asked.push({ kind, texts });
      return Promise.resolve(texts.map(() => Float32Array.from(kind === "query" ? [1, 0] : [0, 1])));
    },
  };
  return { embedder, asked };
}

test("a model with prefixes is asked twice: the passage is stored, the query is searched with", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx, { title: "No sound", description: "Hi all,\nThe headset is silent.\nKind regards\nAda" });
    const { embedder, asked } = notingEmbedder({ queryPrefix: "query: ", passagePrefix: "passage: ", similarThreshold: 0.42 });
    const { embedded, degraded } = await embedReport(ctx, embedder, ticket);
    expect(asked[1]?.texts).toEqual(["No sound", expect.stringContaining("headset")]);
    expect(embedded).toEqual({ model: "test/noting", vectors: [Float32Array.from([1, 0])], whole: Float32Array.from([1, 0]), similarThreshold: 0.42 });
    expect(degraded).toEqual([]);
    expect(asked.map(({ kind }) => kind)).toEqual(["passage", "query"]);
    expect(await ctx.db.select().from(chunks).where(eq(chunks.ticketId, ticket.id))).toMatchObject([
      { part: "report", position: 0, content: expect.stringMatching(/^No sound\s+The headset is silent\.$/), embedding: Float32Array.from([0, 1]) },
    ]);
  }));

test("a model without prefixes is asked once for both, and for the title to lean to", () =>
  withRollback(async (ctx) => {
    const { embedder, asked } = notingEmbedder({});
    const { embedded } = await embedReport(ctx, embedder, await makeTicket(ctx));
    expect(asked.map(({ kind, texts }) => [kind, texts.length])).toEqual([["passage", 1], ["query", 1]]);
    expect(embedded?.vectors).toEqual([leanToTitle(Float32Array.from([0, 1]), Float32Array.from([1, 0]))]);
    expect(embedded?.whole).toEqual(Float32Array.from([0, 1]));
  }));

test("a long report is embedded in chunks of what the model reads", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx, { description: "The tunnel drops again. ".repeat(60) });
    const { embedder, asked } = notingEmbedder({ chunkTokens: 100 });
    await embedReport(ctx, embedder, ticket);
    expect(asked[0]?.texts.length).toBeGreaterThan(4);
    expect(await ctx.db.$count(chunks, eq(chunks.ticketId, ticket.id))).toBe(asked[0]?.texts.length);
  }));

test.each([{ title: "Anew" }, { description: "Anew" }])("a report that is reworded meanwhile, as by %j, is searched with and not stored", (patch) =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const { embedder } = notingEmbedder({});
    const { embed } = embedder;
    embedder.embed = async (...asked) => {
      await updateTicket(ctx, { id: ticket.id, ...patch });
      return embed(...asked);
    };
    expect((await embedReport(ctx, embedder, ticket)).embedded?.vectors).toHaveLength(1);
    expect(await ctx.db.$count(chunks)).toBe(0);
  }),
);

test("what was said since is searched with, and the report alone is stored", () =>
  withRollback(async (ctx) => {
    const ticket = { ...(await makeTicket(ctx)), facts: ["It says 0x97."] };
    const { embedder, asked } = notingEmbedder({});
    await embedReport(ctx, embedder, ticket);
    expect(asked.map(({ kind, texts }) => [kind, texts.some((text) => text.includes("0x97"))])).toEqual([["passage", false], ["query", true]]);
    expect(await ctx.db.$count(chunks)).toBe(1);
  }));

describe("while the former model is asked with", () => {
  function formerModel() {
    const { embedder, asked } = notingEmbedder({ similarThreshold: 0.7 });
    return { serving: { ...embedder, model: "test/former" }, asked };
  }
  const spacesOf = async (ctx: Ctx) => (await ctx.db.select({ model: vectorSpaces.model }).from(chunks).innerJoin(vectorSpaces, eq(vectorSpaces.id, chunks.spaceId))).map(({ model }) => model);

  test("a report is searched with by it, under its name and threshold, and stored by the desk's own", () =>
    withRollback(async (ctx) => {
      const { embedder, asked } = notingEmbedder({});
      const { serving, asked: askedFormer } = formerModel();
      await makeFormerSpace(ctx, { model: serving.model, completedAt: new Date(0) });
      const { embedded, degraded } = await embedReport(ctx, embedder, await makeTicket(ctx), { serving });
      expect([embedded?.model, embedded?.similarThreshold, degraded]).toEqual(["test/former", 0.7, []]);
      expect([asked.map(({ kind }) => kind), askedFormer.map(({ kind }) => kind)]).toEqual([["passage"], ["query"]]);
      expect(await spacesOf(ctx)).toEqual(["test/noting"]);
    }));

  test("its analyses do not suffer when the desk's own fails", () =>
    withRollback(async (ctx) => {
      const { embedder } = notingEmbedder({});
      const failing = { ...embedder, embed: () => Promise.reject(new ModelError("missing", "no such model")) };
      const { embedded, degraded } = await embedReport(ctx, failing, await makeTicket(ctx), { serving: formerModel().serving });
      expect([embedded?.model, degraded, await spacesOf(ctx)]).toEqual(["test/former", [], []]);
    }));
});

test("where the former model is gone, an analysis says that a part of the documents was compared", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    await makeFormerSpace(ctx, { model: "test/former", completedAt: new Date(0) });
    const { embedder } = notingEmbedder({});
    const { embedded, degraded } = await embedReport(ctx, embedder, await makeTicket(ctx));
    expect([embedded?.model, degraded]).toEqual(["test/noting", ["embedding_incomplete"]]);
  }));
