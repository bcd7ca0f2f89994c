import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { report } from "./report";

const asked = { repeats: 0, seed: 1, priors: false };
const right = { name: "a.jsonl", outcomes: [outcome({ id: "q1", source: "rules" }), outcome({ id: "q2" })] };
const wrong = { name: "b.jsonl", outcomes: [outcome({ id: "q1", category: "other" }), outcome({ id: "q2", category: "other" })] };

test("one file gives its figures, by language, tag and source, with what goes wrong", () => {
  const found = report([right], asked);
  expect(found).toMatchObject({ n: 2, category_accuracy: 1, by_language: { en: { n: 2 } }, by_tag: {}, by_source: { rules: { n: 1 }, retrieval: { n: 1 } }, confusion: { network: { network: 2 } }, worst: [], abstention: { n: 2 } });
  expect(Object.keys(found)).not.toContain("by_file");
  expect(Object.keys(found)).not.toContain("calibration_repeats");
  expect(Object.keys(found)).not.toContain("priors");
});

test("several files give figures over all their queries, and each its own", () => {
  const found = report([right, wrong], asked);
  expect(found).toMatchObject({ n: 4, category_accuracy: 0.5, by_file: { "a.jsonl": { n: 2, category_accuracy: 1 }, "b.jsonl": { category_accuracy: 0 } } });
  expect(found.worst.map(({ id }) => id)).toEqual(["b.jsonl:q1", "b.jsonl:q2"]);
});

test("repeats are split within each file, and pooled: what one desk learns, the other does not know", () => {
  const { calibration_repeats: pooled, by_file } = report([right, wrong], { ...asked, repeats: 6 });
  expect(pooled).toMatchObject({ repeats: 6, n: 12, queries: 4 });
  expect(by_file?.["a.jsonl"]?.calibration_repeats).toMatchObject({ n: 6, queries: 2 });
  expect(by_file?.["a.jsonl"]?.calibration_repeats).toEqual(report([{ ...right, outcomes: right.outcomes.map((one) => ({ ...one, id: `a.jsonl:${one.id}` })) }], { ...asked, repeats: 6 }).calibration_repeats);
});

test("priors are fitted when asked for", () => {
  expect(report([right], { ...asked, priors: true }).priors).toMatchObject({ rules: { n: 1 }, retrieval: { n: 1 } });
});
