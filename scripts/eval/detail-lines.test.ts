import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { detailLines } from "./detail-lines";

const details = { id: "q1", category: "network" as const, confidence: 0.8, source: "retrieval", ranked: [{ id: "h1", score: 1, similarity: null }], shown: [], abstained: true, ms: 12 };
const file = (name: string) => ({ name, queries: [{ outcome: outcome(), details }] });

test("a file gives a line a query and nothing but what integrations know", () => {
  expect(detailLines([file("a.jsonl")])).toBe(`${JSON.stringify(details)}\n`);
});

test("lines of several files name theirs", () => {
  const lines = detailLines([file("a.jsonl"), file("b.jsonl")]).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ file: "a.jsonl", ...details }, { file: "b.jsonl", ...details }]);
});

test("no query, no line", () => {
  expect(detailLines([{ name: "a.jsonl", queries: [] }])).toBe("");
});
