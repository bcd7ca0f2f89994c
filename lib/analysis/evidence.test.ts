import { expect, test } from "vitest";
import { articleDocument, ranked, ticketDocument } from "@/tests/support/documents";
import { referenceTo, selectEvidence } from "./evidence";

test("takes the best three tickets and two articles, in one order", () => {
  const documents = [ticketDocument(), articleDocument(), ticketDocument(), articleDocument(), articleDocument(), ticketDocument(), ticketDocument()];
  const { sources, similarTickets, articles } = selectEvidence(documents.map((document) => ranked(document)));
  expect(sources.map(({ document }) => document)).toEqual([0, 1, 2, 3, 5].map((place) => documents[place]));
  expect(similarTickets).toHaveLength(3);
  expect(articles.map(({ id }) => id)).toEqual([documents[1]?.id, documents[3]?.id]);
});

test("leaves out what is not similar enough, wherever it ranks", () => {
  const [weak, strong] = [ticketDocument(), ticketDocument()];
  const { sources, similarTickets } = selectEvidence([ranked(weak, { isSimilar: false }), ranked(strong)]);
  expect(sources.map(({ document }) => document)).toEqual([strong]);
  expect(similarTickets).toMatchObject([{ ticketNumber: strong.ticketNumber }]);
});

test("says of each what a person looks it up by, its cosine and its language", () => {
  const ticket = ticketDocument({ language: "fr", category: "network" });
  const article = articleDocument({ language: "zh" });
  const { similarTickets, articles } = selectEvidence([ranked(ticket, { similarity: null }), ranked(article, { similarity: 0.4 })]);
  const { ticketNumber, title, resolution } = ticket;
  expect(similarTickets).toEqual([{ ticketNumber, title, resolution, similarity: null, category: "network", language: "fr" }]);
  expect(articles).toEqual([{ id: article.id, title: article.title, similarity: 0.4, category: "software", language: "zh" }]);
});

test("nothing found is no evidence", () => {
  expect(selectEvidence([])).toEqual({ sources: [], similarTickets: [], articles: [] });
});

test("a step names a ticket by its number and an article by its id", () => {
  const ticket = ticketDocument();
  const article = articleDocument();
  expect(referenceTo(ticket)).toEqual({ type: "ticket", ticketNumber: ticket.ticketNumber, title: ticket.title, language: "en" });
  expect(referenceTo(article)).toEqual({ type: "article", articleId: article.id, title: article.title, language: "en" });
});
