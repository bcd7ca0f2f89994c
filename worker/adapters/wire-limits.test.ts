import { expect, test } from "vitest";
import { answerBytes, contextTokens } from "./wire-limits";

const request = { system: "", prompt: "", maxTokens: 500 };

test.each([
  ["a short prompt", "word ".repeat(100), 4096],
  ["a long one", "word ".repeat(3_000), 8192],
  ["as many Chinese characters, each of them a token", "网".repeat(12_000), 16_384],
])("%s gets a window that holds it and its answer", (_, prompt, tokens) => {
  expect(contextTokens({ ...request, prompt })).toBe(tokens);
});

test("an answer of all its tokens fits in its bytes, 10 MB do not", () => {
  expect(answerBytes(1_000)).toBeGreaterThan(1_000 * 300);
  expect(answerBytes(1_000)).toBeLessThan(2 * 1024 * 1024);
});
