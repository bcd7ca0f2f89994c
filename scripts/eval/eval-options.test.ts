import { expect, test } from "vitest";
import { evalOptions } from "./eval-options";

test("a file alone", () => {
  expect(evalOptions(["sets/a.jsonl"])).toEqual({ files: [{ path: "sets/a.jsonl", name: "a.jsonl" }], details: undefined, repeats: 0, seed: 1, priors: false });
});

test("several files are told apart by their names, by their paths where the names are the same", () => {
  const files = (...paths: string[]) => evalOptions(paths).files.map(({ name }) => name);
  expect(files("x/a.jsonl", "x/b.jsonl")).toEqual(["a.jsonl", "b.jsonl"]);
  expect(files("x/a.jsonl", "y/a.jsonl", "b.jsonl")).toEqual(["x/a.jsonl", "y/a.jsonl", "b.jsonl"]);
});

test("all options, anywhere", () => {
  expect(evalOptions(["--repeats", "20", "a.jsonl", "--details", "out.jsonl", "--seed=7", "--priors"])).toMatchObject({ details: "out.jsonl", repeats: 20, seed: 7, priors: true });
});

test.each([
  [[], "usage"],
  [["a.jsonl", "--repeat", "3"], "--repeat"],
  [["a.jsonl", "--repeats", "many"], "--repeats takes a whole number, not many"],
  [["a.jsonl", "--repeats", "-1"], "--repeats"],
  [["a.jsonl", "--seed", "1.5"], "--seed takes a whole number, not 1.5"],
  [["a.jsonl", "a.jsonl"], "twice"],
])("refuses %j and says why", (args, why) => {
  expect(() => evalOptions(args)).toThrow(why);
  expect(() => evalOptions(args)).toThrow(expect.objectContaining({ name: "QualityFileError" }));
});
