import { expect, test } from "vitest";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { documentKey } from "./found-document";
import { loadDocuments } from "./load-documents";

test("gives tickets and articles of these keys, the same id or not", () =>
  withRollback(async (ctx) => {
    const ticket = await makeSolvedTicket(ctx, { language: "nl" });
    const article = await makeArticle(ctx);
    await makeArticle(ctx);
    const keys = [documentKey({ type: "article", id: article.id }), documentKey({ type: "ticket", id: ticket.id }), "ticket:999999", "article:999999"];
    const found = await loadDocuments(ctx, keys);
    expect([...found.keys()].toSorted()).toEqual(keys.slice(0, 2).toSorted());
    expect(found.get(`ticket:${ticket.id}`)).toEqual({ type: "ticket", id: ticket.id, ticketNumber: ticket.ticketNumber, title: ticket.title, category: "other", language: "nl", resolution: ticket.resolution });
    expect(found.get(`article:${article.id}`)).toMatchObject({ type: "article", content: article.content });
  }));

test("no keys are no documents", () => withRollback(async (ctx) => expect(await loadDocuments(ctx, [])).toEqual(new Map())));
