import { expect, test } from "vitest";
import { benchCounts, isEmbeddedWished } from "./bench-options";

test("a count that is told takes the place of the usual one, wherever it stands", () => {
  const usual = { documents: 50, workers: 2 };
  expect(benchCounts(usual, [])).toEqual(usual);
  expect(benchCounts(usual, ["--database", "embedded", "--documents", "7"])).toEqual({ documents: 7, workers: 2 });
  expect(benchCounts(usual, ["--documents=0", "--workers=3"])).toEqual({ documents: 0, workers: 3 });
});

test.each(["-1", "1.5", "many", ""])("%j is no count", (count) => {
  expect(() => benchCounts({ documents: 50 }, [`--documents=${count}`])).toThrow("--documents wants a whole number");
});

test("the database is native unless the embedded one is wished", () => {
  expect(isEmbeddedWished([])).toBe(false);
  expect(isEmbeddedWished(["--documents", "7", "--database", "embedded"])).toBe(true);
  expect(() => isEmbeddedWished(["--database=other"])).toThrow("native or embedded");
});
