import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { confusion } from "./confusion";

test("each labelled query stands in the row of its label and the column of what was suggested", () => {
  const found = confusion([outcome(), outcome({ category: "hardware" }), outcome({ expected: "hardware" }), outcome({ expected: undefined, category: "other" })]);
  expect(found).toMatchObject({ network: { network: 1, hardware: 1, other: 0 }, hardware: { network: 1, hardware: 0 }, other: { other: 0 } });
});

test("without labels there is none", () => {
  expect(confusion([outcome({ expected: undefined })])).toBeNull();
  expect(confusion([])).toBeNull();
});
