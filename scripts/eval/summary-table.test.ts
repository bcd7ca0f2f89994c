import { expect, test } from "vitest";
import { summaryTable } from "./summary-table";

test("figures stand under their names, a line a group; what is not known is a dash", () => {
  const [head, all, vpn, rest] = summaryTable({ all: { n: 120, category_accuracy: 0.8449, p95_ms: 321.4 }, "vpn-codes": { n: 8, category_accuracy: null } }).split("\n");
  expect(head).toMatch(/^ {11}\s*n {2}category {2}macro F1 {2}recall@3/);
  expect(all).toMatch(/^all {8}\s+120 +0\.845 +- .* 321$/);
  expect(vpn).toMatch(/^vpn-codes {2}\s+8 +- /);
  expect(rest).toBe("");
  expect(new Set([head, all, vpn].map((line) => line?.length)).size).toBe(1);
});
