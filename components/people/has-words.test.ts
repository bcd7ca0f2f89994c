import { expect, test } from "vitest";
import { hasWords } from "./has-words";

test.each([
  ["elod gar", ["Élodie Garrigue"], true],
  ["GARRIGUE é", ["Élodie Garrigue"], true],
  ["明川", ["陆明川"], true],
  ["ada bram", ["Ada Lund", "bram@desk.example"], true],
  ["ada x", ["Ada Lund"], false],
  ["", ["Ada Lund"], true],
])("%j in %j: %s", (typed, texts, found) => {
  expect(hasWords(typed, texts)).toBe(found);
});
