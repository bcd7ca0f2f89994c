import { expect, test } from "vitest";
import { chunks } from "@/db/schema/chunks";
import { queryAdapter } from "@/lib/ai/query-adapter";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import { retrieve } from "./retrieve";
import { vectorSpace } from "./vector-space";

const MODEL = "test/two";
const embedded = { model: MODEL, vectors: [degrees(0)], similarThreshold: 0.5 };
const find = (ctx: Ctx, text: string, given: Partial<Parameters<typeof retrieve>[1]> = {}) => retrieve(ctx, { text, asking: null, embedded, ...given });

async function articleAt(ctx: Ctx, angle: number, title: string) {
  const article = await makeArticle(ctx, { title, content: "Nothing else." });
  await storeVectors(ctx, MODEL, { articleId: article.id }, degrees(angle));
  return article;
}

test("ranks by meaning, and marks what passes the model's threshold", () =>
  withRollback(async (ctx) => {
    const near = await articleAt(ctx, 30, "Spooler");
    const far = await articleAt(ctx, 70, "Badge");
    const found = await find(ctx, "unheard");
    expect(found.map(({ document, isSimilar }) => [document.id, isSimilar])).toEqual([
      [near.id, true],
      [far.id, false],
    ]);
    expect(found[0]).toMatchObject({ similarity: expect.closeTo(cosineOf(30), 4), wordShare: 0, document: { type: "article", title: "Spooler", content: "Nothing else." } });
  }));

test("an exact word lifts a document over one that is a little nearer in meaning", () =>
  withRollback(async (ctx) => {
    const near = await articleAt(ctx, 30, "Spooler");
    const exact = await articleAt(ctx, 33, "Code 0x00000709");
    for (const title of ["Alpha", "Beta"]) await articleAt(ctx, 85, title);
    expect((await find(ctx, "0x00000709")).slice(0, 2).map(({ document }) => document.id)).toEqual([exact.id, near.id]);
    expect((await find(ctx, "unheard")).slice(0, 2).map(({ document }) => document.id)).toEqual([near.id, exact.id]);
  }));

test("measures what words found and no vector search proposed", () =>
  withRollback(async (ctx) => {
    const found = await articleAt(ctx, 120, "Rarely 0x00000709");
    const many = await makeArticle(ctx, { title: "Many" });
    await storeVectors(ctx, MODEL, { articleId: many.id }, ...Array.from({ length: 80 }, (_, at) => degrees(at / 10)));
    const ranked = await find(ctx, "0x00000709");
    expect(ranked.find(({ document }) => document.id === found.id)).toMatchObject({ similarity: expect.closeTo(-0.5, 4), isSimilar: true });
  }));

const MEASURED = "deskwise/e5-small-desk";
const DIMENSIONS = 384;

/** Articles as the shipped model sees them, and what is shown of them to a question whose whole text lies at an angle to them. */
async function shownAt(ctx: Ctx, whole: number, ...angles: number[]): Promise<[angle: number, isSimilar: boolean][]> {
  const ids = new Map<string, number>();
  for (const angle of angles) {
    const { id } = await makeArticle(ctx, { title: `At ${angle}`, content: "Nothing else." });
    await storeVectors(ctx, MEASURED, { articleId: id }, degrees(angle, DIMENSIONS));
    ids.set(id, angle);
  }
  const asked = { model: MEASURED, vectors: [degrees(0, DIMENSIONS)], whole: degrees(whole, DIMENSIONS), similarThreshold: 0.33 };
  return (await find(ctx, "unheard", { embedded: asked })).map(({ document, isSimilar }) => [ids.get(document.id) ?? Number.NaN, isSimilar]);
}

test("of a measured model the whole text says whether anything is known, and then what is a little near is shown beside the first", () =>
  withRollback(async (ctx) => {
    expect(await shownAt(ctx, 0, 50, 75, 85)).toEqual([[50, true], [75, true], [85, false]]);
  }));

test("what is near to a title alone, and to nothing else that was written, is not known", () =>
  withRollback(async (ctx) => {
    expect(await shownAt(ctx, -30, 50, 75)).toEqual([[50, false], [75, false]]);
  }));

test("where something is known, what stands first is shown however far its passages are from the vector that leans to the title", () =>
  withRollback(async (ctx) => {
    expect(await shownAt(ctx, 70, 80, 82)).toEqual([[80, true], [82, false]]);
  }));

test("of a measured model it is the vector that its adapter turned that is sought with", () =>
  withRollback(async (ctx) => {
    const question = degrees(0, DIMENSIONS);
    const [alike, answering] = [await makeArticle(ctx, { title: "Alike" }), await makeArticle(ctx, { title: "Answering" })];
    await storeVectors(ctx, MEASURED, { articleId: alike.id }, question);
    await storeVectors(ctx, MEASURED, { articleId: answering.id }, queryAdapter(MEASURED)?.(question) ?? question);
    const found = await find(ctx, "unheard", { embedded: { model: MEASURED, vectors: [question], similarThreshold: 0.33 } });
    expect(found.map(({ document, similarity }) => [document.id, similarity])).toEqual([
      [answering.id, expect.closeTo(1, 4)],
      [alike.id, expect.any(Number)],
    ]);
  }));

test("report and resolution speak for a ticket together", () =>
  withRollback(async (ctx) => {
    const [one, both] = [await makeSolvedTicket(ctx), await makeSolvedTicket(ctx)];
    const space = await vectorSpace(ctx, MODEL, 2);
    const solved = (ticketId: string, report: number, resolution: number) =>
      [["report", report] as const, ["resolution", resolution] as const].map(([part, angle]) => ({ spaceId: space.id, ticketId, part, position: 0, content: "x", embedding: degrees(angle) }));
    await ctx.db.insert(chunks).values([...solved(one.id, 20, 90), ...solved(both.id, 30, 40)]);
    const found = await find(ctx, "unheard");
    expect(found.map(({ document }) => document.id)).toEqual([both.id, one.id]);
    expect(found.map(({ similarity }) => similarity)).toEqual([expect.closeTo(cosineOf(30), 4), expect.closeTo(cosineOf(20), 4)]);
  }));

test("without vectors the share of words decides alone", () =>
  withRollback(async (ctx) => {
    const both = await makeArticle(ctx, { title: "Spooler crashes", content: "x" });
    const one = await makeArticle(ctx, { title: "Spooler", content: "x" });
    for (const title of ["Alpha", "Beta", "Gamma"]) await makeArticle(ctx, { title, content: "x" });
    const found = await find(ctx, "spooler crashes unheard unspoken", { embedded: null });
    expect(found.map(({ document, similarity }) => [document.id, similarity])).toEqual([
      [both.id, null],
      [one.id, null],
    ]);
    expect(found.map(({ isSimilar }) => isSimilar)).toEqual([true, false]);
  }));

test("a question that the model made nothing of is one of words", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { title: "Spooler", content: "x" });
    expect(await find(ctx, "spooler", { embedded: { ...embedded, vectors: [] } })).toMatchObject([{ document: { id }, similarity: null }]);
  }));

test("gives solved tickets with their resolution, never the asking one, ten documents at most", () =>
  withRollback(async (ctx) => {
    const solved = await makeSolvedTicket(ctx, { resolution: "Restarted it.", category: "software", language: "nl" });
    const asking = await makeTicket(ctx);
    for (const { id } of [solved, asking]) await storeVectors(ctx, MODEL, { ticketId: id }, degrees(1));
    for (let count = 0; count < 11; count++) await articleAt(ctx, 40 + count, "Other");
    const found = await find(ctx, "unheard", { asking: asking.id });
    expect(found).toHaveLength(10);
    expect(found[0]?.document).toEqual({ type: "ticket", id: solved.id, ticketNumber: solved.ticketNumber, title: solved.title, resolution: "Restarted it.", category: "software", language: "nl" });
    expect(found.map(({ document }) => document.id)).not.toContain(asking.id);
  }));

test("never ranks by the vectors of another model", () =>
  withRollback(async (ctx) => {
    const { id: articleId } = await makeArticle(ctx, { title: "Elsewhere", content: "x" });
    await storeVectors(ctx, "test/other", { articleId }, degrees(0));
    expect(await find(ctx, "unheard")).toEqual([]);
  }));

test("an empty desk has nothing, and employees may not ask", () =>
  withRollback(async (ctx) => {
    expect(await find(ctx, "anything")).toEqual([]);
    await expect(find(await asNew(ctx, "employee"), "anything")).rejects.toMatchObject({ code: "forbidden" });
    await expect(find(asKey(ctx, "knowledge:read"), "anything")).rejects.toMatchObject({ code: "forbidden" });
  }));
