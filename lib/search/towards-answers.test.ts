import { expect, test } from "vitest";
import { queryAdapter } from "@/lib/ai/query-adapter";
import { degrees } from "@/tests/support/vectors";
import { towardsAnswers } from "./towards-answers";

const SHIPPED = "deskwise/e5-small-desk";

test("every vector of a question is turned, and the threshold is that of turned ones", () => {
  const [one, two, whole] = [degrees(10, 384), degrees(20, 384), degrees(30, 384)];
  const turned = towardsAnswers({ model: SHIPPED, vectors: [one, two], whole, similarThreshold: 0.33 });
  const adapt = queryAdapter(SHIPPED);
  expect(turned).toEqual({ model: SHIPPED, vectors: [adapt?.(one), adapt?.(two)], whole: adapt?.(whole), similarThreshold: 0.27 });
});

test("a question without a whole stays without one, and of a model without an adapter nothing changes", () => {
  expect(towardsAnswers({ model: SHIPPED, vectors: [degrees(0, 384)], similarThreshold: 0.33 })).not.toHaveProperty("whole");
  const other = { model: "test/two", vectors: [degrees(10)], whole: degrees(10), similarThreshold: 0.5 };
  expect(towardsAnswers(other)).toBe(other);
});
