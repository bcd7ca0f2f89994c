import { expect, test } from "vitest";
import { knownLabel } from "./known-label";

test("what is known is its own label, anything else is one", () => {
  expect(["hardware", "network"].map((value) => knownLabel(["hardware", "network"], value))).toEqual(["hardware", "network"]);
  expect(["Hardware", "", "__proto__", "x".repeat(10_000)].map((value) => knownLabel(["hardware"], value))).toEqual(["other", "other", "other", "other"]);
});
