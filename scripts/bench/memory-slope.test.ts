import { expect, test } from "vitest";
import { memorySlope } from "./memory-slope";

test("the slope is that of the second half, for a thousand", () => {
  expect(memorySlope([100, 200, 300, 300, 301, 302], 500)).toBe(2);
  expect(memorySlope([0, 400, 300, 300, 300, 300], 500)).toBe(0);
  expect(memorySlope([0, 0, 300, 290, 280, 270], 1_000)).toBe(-10);
});

test("one value has none", () => expect(memorySlope([300], 500)).toBe(0));
