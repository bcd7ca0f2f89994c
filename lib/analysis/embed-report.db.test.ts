import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chunks } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder, TextKind } from "@/lib/ai/ports";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
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
    expect(embedded).toEqual({ model: "test/noting", vectors: [Float32Array.from([1, 0])], similarThreshold: 0.42 });
    expect(degraded).toEqual([]);
    expect(asked.map(({ kind }) => kind)).toEqual(["passage", "query"]);
    expect(await ctx.db.select().from(chunks).where(eq(chunks.ticketId, ticket.id))).toMatchObject([
      { part: "report", position: 0, content: expect.stringMatching(/^No sound\s+The headset is silent\.$/), embedding: Float32Array.from([0, 1]) },
    ]);
  }));

test("a model without prefixes is asked once for both", () =>
  withRollback(async (ctx) => {
    const { embedder, asked } = notingEmbedder({});
    const { embedded } = await embedReport(ctx, embedder, await makeTicket(ctx));
    expect(asked.map(({ kind }) => kind)).toEqual(["passage"]);
    expect(embedded?.vectors).toEqual([Float32Array.from([0, 1])]);
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
