import { expect, test } from "vitest";
import { labelledTickets } from "./labelled-tickets";

test("has solved tickets and queries of all sets in four languages", async () => {
  const { history, queries } = await labelledTickets();
  expect(new Set(history.map(({ language }) => language))).toEqual(new Set(["zh", "en", "fr", "nl"]));
  expect(history.length).toBeGreaterThan(300);
  expect(queries.length).toBeGreaterThan(300);
});
