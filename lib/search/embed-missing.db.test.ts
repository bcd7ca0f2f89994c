import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { chunks, vectorSpaces } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type ModelFault } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { models } from "@/lib/core/runtime";
import { embedMissingJob } from "@/lib/jobs/embed-missing";
import { reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { trainClassifierJob } from "@/lib/jobs/train-classifier";
import { generatorThatSays, makeSolvedTicket, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { storeFormerVectors } from "@/tests/support/former-space";
import { degrees } from "@/tests/support/vectors";
import { waitingJobs } from "@/tests/support/waiting-jobs";
import { embedMissing } from "./embed-missing";
import { findTargetSpace } from "./vector-space";

const MODEL = "test/new";
const { profile } = embeddingProfile("nobody/knows-me");

/** Embeds every text the same, but for what `fails` finds fault with; notes what it embedded. */
function useEmbedder(fails: (text: string) => ModelFault | undefined = () => undefined) {
  const texts: string[] = [];
  const embed: Embedder["embed"] = async (asked) => {
    for (const text of asked) {
      const fault = fails(text);
      if (fault) throw new ModelError(fault, fault);
    }
    texts.push(...asked);
    return asked.map(() => degrees(0));
  };
  useModels({ embedder: { model: MODEL, profile, embed }, generator: generatorThatSays("") });
  return texts;
}

const embedded = async ({ db }: Ctx, spaceId: number) =>
  (await db.selectDistinct({ ticketId: chunks.ticketId, articleId: chunks.articleId }).from(chunks).where(eq(chunks.spaceId, spaceId))).map(({ ticketId, articleId }) => ticketId ?? articleId);

test("embeds what teaches and has no vectors yet, articles first and the newest first, and then the space is complete", () =>
  withRollback(async (ctx) => {
    const first = await makeSolvedTicket(ctx, { title: "First" });
    const second = await makeSolvedTicket(ctx, { title: "Second" });
    const article = await makeArticle(ctx, { title: "Article" });
    await makeArticle(ctx, { title: "Draft", status: "draft" });
    await makeTicket(ctx, { title: "Open" });
    const texts = useEmbedder();
    await embedMissing(ctx);
    const target = await findTargetSpace(ctx, MODEL);
    expect(target).toMatchObject({ dimensions: 2, completedAt: expect.any(Date) });
    expect((await embedded(ctx, target?.id ?? 0)).toSorted()).toEqual([first.id, second.id, article.id].toSorted());
    const titles = texts.flatMap((text) => /^(First|Second|Article|Draft|Open)/.exec(text)?.[0] ?? []);
    expect([...new Set(titles)]).toEqual(["Article", "Second", "First"]);
    texts.length = 0;
    await embedMissing(ctx);
    expect(texts).toEqual([]);
  }));

test("what was embedded before is embedded anew, open tickets too; what was never embedded and does not teach is not", () =>
  withRollback(async (ctx) => {
    const [open, hidden] = [await makeTicket(ctx), await makeTicket(ctx)];
    await makeTicket(ctx);
    for (const { id } of [open, hidden]) await storeFormerVectors(ctx, { model: "test/old" }, { ticketId: id }, degrees(0));
    await ctx.db.execute(sql`update tickets set deleted_at = now() where id = ${hidden.id}`);
    useEmbedder();
    await embedMissing(ctx);
    expect(await embedded(ctx, (await findTargetSpace(ctx, MODEL))?.id ?? 0)).toEqual([open.id]);
  }));

test("a run that is lost is nothing lost: the next one embeds what is left, and no more", () =>
  withRollback(async (ctx) => {
    for (const title of ["One", "Two", "Three"]) await makeArticle(ctx, { title });
    const crash = new Error("killed");
    const first = useEmbedder();
    const { embedder } = models();
    let calls = 0;
    useModels({ embedder: { ...embedder, embed: (...asked) => (++calls > 3 ? Promise.reject(crash) : embedder.embed(...asked)) }, generator: generatorThatSays("") });
    await expect(embedMissing(ctx)).rejects.toBe(crash);
    expect((await findTargetSpace(ctx, MODEL))?.completedAt).toBeNull();
    const done = first.length;
    const second = useEmbedder();
    await embedMissing(ctx);
    expect([done - 1, second.length]).toEqual([2, 1]);
    expect((await findTargetSpace(ctx, MODEL))?.completedAt).not.toBeNull();
  }));

test("it goes on behind the place that it is given, and a space that lacks something stays incomplete", () =>
  withRollback(async (ctx) => {
    const older = await makeArticle(ctx, { title: "Older" });
    const newer = await makeArticle(ctx, { title: "Newer" });
    useEmbedder();
    await embedMissing(ctx, { after: { kind: "article", id: newer.id } });
    const target = await findTargetSpace(ctx, MODEL);
    expect(await embedded(ctx, target?.id ?? 0)).toEqual([older.id]);
    expect(target?.completedAt).toBeNull();
  }));

test("after some seconds it sends itself on from where it is, and the next run goes on there", () =>
  withRollback(async (ctx) => {
    const [older, newer] = [await makeArticle(ctx), await makeArticle(ctx)];
    useEmbedder();
    let looks = 0;
    const slow: Ctx = { ...ctx, now: () => new Date(Date.UTC(2026, 10, 24) + 11_000 * looks++) };
    await embedMissing(slow);
    const target = await findTargetSpace(ctx, MODEL);
    const after = { kind: "article", id: newer.id } as const;
    expect([await embedded(ctx, target?.id ?? 0), await waitingJobs(ctx, embedMissingJob)]).toEqual([[newer.id], [{ data: { after }, key: null, delay: 0, priority: 0 }]]);
    await embedMissing(ctx, { after });
    expect((await embedded(ctx, target?.id ?? 0)).toSorted()).toEqual([older.id, newer.id].toSorted());
    expect((await findTargetSpace(ctx, MODEL))?.completedAt).toBeInstanceOf(Date);
  }));

test("a text that the model refuses holds up no other, and is not forgotten", () =>
  withRollback(async (ctx) => {
    const good = await makeArticle(ctx, { title: "Good" });
    await makeArticle(ctx, { title: "Refused" });
    useEmbedder((text) => (text.startsWith("Refused") ? "refused" : undefined));
    await embedMissing(ctx);
    const target = await findTargetSpace(ctx, MODEL);
    expect([await embedded(ctx, target?.id ?? 0), target?.completedAt]).toEqual([[good.id], null]);
  }));

test.each([
  ["unreachable", [{ data: {}, key: null, delay: 30, priority: 0 }]],
  ["missing", []],
] as const)("a model that is %s is waited for without an error", (fault, waiting) =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    useEmbedder(() => fault);
    await embedMissing(ctx);
    expect(await waitingJobs(ctx, embedMissingJob)).toEqual(waiting);
  }),
);

test("a run that is told to end stops before the next document", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    const texts = useEmbedder();
    await expect(embedMissing(ctx, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect(texts.filter((text) => text !== MODEL)).toEqual([]);
  }));

test("on a fresh desk the space is complete at once, and a document that comes later changes nothing of that", () =>
  withRollback(async (ctx) => {
    useEmbedder();
    await embedMissing(ctx);
    const { completedAt } = (await findTargetSpace(ctx, MODEL)) ?? {};
    expect(completedAt).toBeInstanceOf(Date);
    await makeArticle(ctx);
    await ctx.db.update(articles).set({ updatedAt: new Date() });
    expect((await findTargetSpace(ctx, MODEL))?.completedAt).toEqual(completedAt);
  }));

test("once a space is complete its classifier is trained and what was analysed with a part of it is looked at again", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    useEmbedder();
    await embedMissing(ctx);
    expect((await waitingJobs(ctx, trainClassifierJob)).length).toBeGreaterThan(0);
    expect(await waitingJobs(ctx, reanalyzeDegradedJob)).toMatchObject([{ data: { recovery: "vectors" }, delay: 0 }]);
    expect(await ctx.db.$count(vectorSpaces, eq(vectorSpaces.model, MODEL))).toBe(1);
  }));

test("nobody asks for it but the desk itself", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "admin"), asKey(ctx, "knowledge:write")]) await expect(embedMissing(reader)).rejects.toMatchObject({ code: "forbidden" });
  }));
