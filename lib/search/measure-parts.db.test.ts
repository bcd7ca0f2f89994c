import { expect, test } from "vitest";
import { chunks } from "@/db/schema/chunks";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import { measureParts } from "./measure-parts";
import { vectorSpace } from "./vector-space";

const MODEL = "test/two";

test("report and resolution count alike, each by its nearest passage; an article by its own", () =>
  withRollback(async (ctx) => {
    const [ticket, article] = [await makeSolvedTicket(ctx), await makeArticle(ctx)];
    const space = await vectorSpace(ctx, MODEL, 2);
    const passage = (part: "report" | "resolution", position: number, angle: number) => ({ spaceId: space.id, ticketId: ticket.id, part, position, content: "x", embedding: degrees(angle) });
    await ctx.db.insert(chunks).values([passage("report", 0, 20), passage("report", 1, 90), passage("resolution", 0, 60)]);
    await storeVectors(ctx, MODEL, { articleId: article.id }, degrees(80), degrees(30));
    const measured = await measureParts(ctx, { space, vectors: [degrees(0)], keys: [`ticket:${ticket.id}`, `article:${article.id}`, "article:999999"] });
    const near = (nearest: number, parts: number) => ({ nearest: expect.closeTo(nearest, 5), parts: expect.closeTo(parts, 5), whole: expect.closeTo(nearest, 5) });
    expect(measured).toEqual(
      new Map([
        [`ticket:${ticket.id}`, near(cosineOf(20), (cosineOf(20) + cosineOf(60)) / 2)],
        [`article:${article.id}`, near(cosineOf(30), cosineOf(30))],
      ]),
    );
  }));

test("a document is as near as it is to the nearest chunk of the question; the whole text is measured apart", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { articleId: id }, degrees(0));
    const space = await vectorSpace(ctx, MODEL, 2);
    const measured = await measureParts(ctx, { space, vectors: [degrees(70), degrees(40)], whole: degrees(60), keys: [`article:${id}`] });
    expect(measured.get(`article:${id}`)).toMatchObject({ nearest: expect.closeTo(cosineOf(40), 5), whole: expect.closeTo(cosineOf(60), 5) });
  }));

test("nothing to measure, or nothing to measure by, is nothing", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await storeVectors(ctx, MODEL, { articleId: id }, degrees(0));
    const space = await vectorSpace(ctx, MODEL, 2);
    expect(await measureParts(ctx, { space, vectors: [degrees(0)], keys: [] })).toEqual(new Map());
    expect(await measureParts(ctx, { space, vectors: [], keys: [`article:${id}`] })).toEqual(new Map());
  }));
