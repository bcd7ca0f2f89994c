import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type TextKind } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { deleteArticle } from "@/lib/knowledge/delete-article";
import { updateArticle } from "@/lib/knowledge/update-article";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { generatorThatSays, makeSolvedTicket, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { degrees } from "@/tests/support/vectors";
import { embedArticle } from "./embed-article";
import { embedTicket } from "./embed-ticket";

/** Embeds every text as the same vector and notes the kinds it was asked for. */
function notingEmbedder(chunkTokens = 200) {
  const kinds: TextKind[] = [];
  const embedder: Embedder = {
    model: "test/noting",
    profile: { ...embeddingProfile("nobody/knows-me").profile, chunkTokens },
    embed: (texts, kind) => {
      kinds.push(kind);
      return Promise.resolve(texts.map(() => degrees(0)));
    },
  };
  useModels({ embedder, generator: generatorThatSays("") });
  return kinds;
}

const stored = async (ctx: Ctx) =>
  (await ctx.db.select().from(chunks).orderBy(asc(chunks.part), asc(chunks.position))).map(({ part, position, content }) => ({ part, position, content: content.replace(/\s+/g, " ") }));

test("a solved ticket's report and resolution get vectors of their own, as passages", () =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx, { title: "Mouse", description: "Dear desk,\nIt is gone.\nRegards\nBo", resolution: "Found it." });
    const kinds = notingEmbedder();
    await embedTicket(ctx, { ticketId: id });
    expect(await stored(ctx)).toEqual([
      { part: "report", position: 0, content: "Mouse It is gone." },
      { part: "resolution", position: 0, content: "Mouse Found it." },
    ]);
    expect(kinds).toEqual(["passage"]);
  }));

test("an open ticket has its report alone", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    notingEmbedder();
    await embedTicket(ctx, { ticketId: id });
    expect((await stored(ctx)).map(({ part }) => part)).toEqual(["report"]);
  }));

test("a long article is embedded in chunks that hold all of it, again and again the same", () =>
  withRollback(async (ctx) => {
    const content = Array.from({ length: 50 }, (_, at) => `Step ${at} of the long procedure.`).join("\n");
    const { id } = await makeArticle(ctx, { title: "Procedure", content });
    notingEmbedder(40);
    await embedArticle(ctx, { articleId: id });
    const first = await stored(ctx);
    await embedArticle(ctx, { articleId: id });
    expect(await stored(ctx)).toEqual(first);
    expect(first.map(({ position }) => position)).toEqual(first.map((_, at) => at));
    expect(first.map((chunk) => chunk.content).join(" ")).toBe(`Procedure ${content.replaceAll("\n", " ")}`);
  }));

test.each([
  ["deleted", (ctx: Ctx, id: string) => deleteArticle(ctx, { id })],
  ["reworded", (ctx: Ctx, id: string) => updateArticle(ctx, { id, content: "Anew" })],
] as const)("an article that is %s while the model is at work gets no vectors of what it was", (_, change) =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    const embed: Embedder["embed"] = async (texts) => {
      await change(ctx, id);
      return texts.map(() => degrees(0));
    };
    useModels({ embedder: { model: "test/late", profile: embeddingProfile("").profile, embed }, generator: generatorThatSays("") });
    await embedArticle(ctx, { articleId: id });
    expect(await stored(ctx)).toEqual([]);
  }),
);

test.each([
  ["report", { description: "Anew" }],
  ["title", { title: "Anew" }],
  ["resolution", { resolution: "Anew" }],
] as const)("a ticket whose %s is reworded while the model is at work gets no vectors of what it was", (_, patch) =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx, { resolution: "As it was." });
    const embed: Embedder["embed"] = async (texts) => {
      await updateTicket(ctx, { id, ...patch });
      return texts.map(() => degrees(0));
    };
    useModels({ embedder: { model: "test/late", profile: embeddingProfile("").profile, embed }, generator: generatorThatSays("") });
    await embedTicket(ctx, { ticketId: id });
    expect(await stored(ctx)).toEqual([]);
  }),
);

test("a deleted article is nothing to do", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    const kinds = notingEmbedder();
    await ctx.db.update(articles).set({ deletedAt: ctx.now() });
    await embedArticle(ctx, { articleId: id });
    expect(kinds).toEqual([]);
  }));

test("a document that is gone is nothing to do", () =>
  withRollback(async (ctx) => {
    const kinds = notingEmbedder();
    await embedTicket(ctx, { ticketId: "999999" });
    await embedArticle(ctx, { articleId: "999999" });
    expect(kinds).toEqual([]);
  }));

test("a model that fails fails the job and leaves the vectors that were there", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    notingEmbedder();
    await embedArticle(ctx, { articleId: id });
    const failure = new ModelError("timeout", "too slow");
    useModels({ embedder: { model: "test/noting", profile: embeddingProfile("").profile, embed: () => Promise.reject(failure) }, generator: generatorThatSays("") });
    await expect(embedArticle(ctx, { articleId: id })).rejects.toBe(failure);
    expect(await stored(ctx)).toHaveLength(1);
  }));

test("only the desk's own jobs embed", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    await expect(embedTicket(admin, { ticketId: "1" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(embedArticle(admin, { articleId: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));
