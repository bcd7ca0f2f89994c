import { expect, test } from "vitest";
import { warnOfUnknownModel } from "./unknown-model";

function warningsFor(model: string): unknown[] {
  const warnings: unknown[] = [];
  warnOfUnknownModel(model, { warn: (values: unknown) => warnings.push(values) });
  return warnings;
}

test("a model that nobody measured is warned of by name", () => {
  expect(warningsFor("acme/embedder")).toEqual([{ model: "acme/embedder" }]);
});

test.each(["deskwise/e5-small-desk", "Xenova/multilingual-e5-small"])("%s was measured, so there is nothing to warn of", (model) => {
  expect(warningsFor(model)).toEqual([]);
});

test("without a logger there is nobody to warn", () => {
  expect(() => warnOfUnknownModel("acme/embedder")).not.toThrow();
});
