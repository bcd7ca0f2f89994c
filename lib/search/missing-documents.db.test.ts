import { expect, test } from "vitest";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { makeFormerSpace, storeFormerVectors } from "@/tests/support/former-space";
import { degrees } from "@/tests/support/vectors";
import { countEmbedded, type DocumentPlace, missingDocuments } from "./missing-documents";

test("pages go through all that is missing, each once, the newest first of each kind", () =>
  withRollback(async (ctx) => {
    const space = await makeFormerSpace(ctx, { model: "test/two" });
    const made: DocumentPlace[] = [];
    for (let count = 0; count < 3; count++) made.unshift({ kind: "ticket", id: (await makeSolvedTicket(ctx)).id });
    for (let count = 0; count < 2; count++) made.unshift({ kind: "article", id: (await makeArticle(ctx)).id });
    const seen: DocumentPlace[] = [];
    for (let after: DocumentPlace | undefined; ; ) {
      const page = await missingDocuments(ctx, space, after, 2);
      expect(page.length).toBeLessThanOrEqual(2);
      after = page.at(-1);
      if (!after) break;
      seen.push(...page);
    }
    expect(seen).toEqual(made);
  }));

test("counts what is to have vectors and what of it has them in the space", () =>
  withRollback(async (ctx) => {
    const space = await makeFormerSpace(ctx, { model: "test/two" });
    expect(await countEmbedded(ctx, space)).toEqual({ done: 0, total: 0 });
    const [done, moved, open, unseen] = [await makeArticle(ctx), await makeArticle(ctx), await makeTicket(ctx), await makeTicket(ctx)];
    await makeSolvedTicket(ctx);
    await storeFormerVectors(ctx, { model: "test/two" }, { articleId: done.id }, degrees(0));
    await storeFormerVectors(ctx, { model: "test/old" }, { articleId: moved.id }, degrees(0));
    await storeFormerVectors(ctx, { model: "test/two" }, { ticketId: open.id }, degrees(0));
    expect(unseen.id).not.toBe(open.id);
    expect(await countEmbedded(ctx, space)).toEqual({ done: 2, total: 4 });
  }));

test("a solved ticket of which the report alone has a vector is missing still: it teaches by its resolution", () =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx);
    const space = await storeFormerVectors(ctx, { model: "test/two" }, { ticketId: id }, degrees(0));
    expect(await missingDocuments(ctx, space, undefined, 9)).toEqual([{ kind: "ticket", id }]);
  }));
