import { expect, test } from "vitest";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { documentKey } from "./found-document";
import { loadResults } from "./load-results";

test("a ticket's line may come from its resolution, an article's is plain text", () =>
  withRollback(async (ctx) => {
    const ticket = await makeSolvedTicket(ctx, { description: `Nothing prints. ${"Still nothing. ".repeat(20)}`, resolution: "Replaced the fuser." });
    const article = await makeArticle(ctx, { content: "## Steps\n\n1. Pull the **fuser** out.", status: "draft" });
    const keys = [documentKey({ type: "ticket", id: ticket.id }), documentKey({ type: "article", id: article.id })];
    const found = await loadResults(ctx, [...keys, "ticket:999999", "article:999999"], "fuser");
    expect([...found.keys()].toSorted()).toEqual(keys.toSorted());
    const { ticketNumber, title } = ticket;
    expect(found.get(keys[0] ?? "")).toEqual({ type: "ticket", id: ticket.id, ticketNumber, title, category: "other", language: "en", status: "closed", snippet: expect.stringMatching(/^….*Replaced the fuser\.$/) });
    expect(found.get(keys[1] ?? "")).toEqual({ type: "article", id: article.id, ticketNumber: null, title: article.title, category: "other", language: "en", status: "draft", snippet: "Steps 1. Pull the fuser out." });
  }));

test("an open ticket, which has no resolution, has a line too, without its signature", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, { description: "Hello,\nThe scanner jams.\n-- \nBo" });
    expect((await loadResults(ctx, [`ticket:${id}`], "scanner")).get(`ticket:${id}`)).toMatchObject({ status: "pending", snippet: "The scanner jams." });
    expect(await loadResults(ctx, [], "scanner")).toEqual(new Map());
  }));
