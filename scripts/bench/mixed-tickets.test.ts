import { expect, test } from "vitest";
import { mixedTickets, type SourceTicket } from "./mixed-tickets";

const source = (title: string, language: SourceTicket["language"]): SourceTicket => ({
  title,
  description: `${title} is broken. It was so yesterday. Room 12.`,
  resolution: `Mended ${title}. Told the person.`,
  language,
  category: "other",
});

const SOURCES = [source("printer", "en"), source("mouse", "en"), source("clavier", "fr"), source("scherm", "nl")];

test("the same count makes the same tickets, in each language in turn", () => {
  const made = [...mixedTickets(SOURCES, 60)];
  expect([...mixedTickets(SOURCES, 60)]).toEqual(made);
  expect(Object.fromEntries(Map.groupBy(made, ({ language }) => language).entries().map(([language, group]) => [language, group.length]))).toEqual({ en: 20, fr: 20, nl: 20 });
});

test("a ticket has its source's title and a resolution, and hardly ever another's text", () => {
  const made = [...mixedTickets(SOURCES, 300)];
  for (const { source: at, title, language, resolution } of made) {
    expect([title, language]).toEqual([SOURCES[at]?.title, SOURCES[at]?.language]);
    expect(resolution.trim()).not.toBe("");
  }
  expect(new Set(made.map(({ description }) => description)).size).toBe(300);
});

test("no sources make no tickets", () => expect([...mixedTickets([], 5)]).toEqual([]));
