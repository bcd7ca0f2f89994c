import { expect, test } from "vitest";
import { classConflicts } from "./class-conflicts";

test("finds two names that set the same property, and lets the usual one be overruled", () => {
  expect(classConflicts(["h-8 px-2 h-9", "usual:h-8 h-9", "h-8 sm:h-9"])).toEqual(["h-8 of: h-8 px-2 h-9"]);
});
