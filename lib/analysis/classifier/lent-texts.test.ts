import { expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { lentTexts } from "./lent-texts";

test("knows every category by many texts, the demo's tickets, articles and short examples among them", () => {
  const texts = lentTexts();
  for (const category of CATEGORIES) expect(texts.filter((text) => text.category === category).length, category).toBeGreaterThan(50);
  expect(new Set(texts.flatMap(({ passages }) => passages.map(({ part }) => part)))).toEqual(new Set(["report", "body"]));
  expect(texts.every(({ title, passages }) => title !== "" && passages.length === 1 && passages[0]?.text.startsWith(title.slice(0, 3)))).toBe(true);
});

test("no text is there twice", () => {
  const titles = lentTexts().map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
