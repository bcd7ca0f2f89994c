import { expect, test } from "vitest";
import { QualityFileError } from "../eval/quality-file";
import { adapterOptions } from "./adapter-options";

test("files and where to, the rest as measured", () => {
  expect(adapterOptions(["a.jsonl", "b.jsonl", "--out", "x.json"])).toEqual({ paths: ["a.jsonl", "b.jsonl"], out: "x.json", ridge: 0.04, sharpness: 24 });
  expect(adapterOptions(["a.jsonl", "--out", "x.json", "--ridge", "0.5"])).toMatchObject({ ridge: 0.5 });
});

test.each([[["a.jsonl"]], [["--out", "x.json"]], [["a.jsonl", "--out", "x.json", "--ridge", "0"]], [["a.jsonl", "--out", "x.json", "--ridge", "much"]], [["a.jsonl", "--out", "x.json", "--unknown"]]])(
  "%j is refused with the usage",
  (args) => {
    expect(() => adapterOptions(args)).toThrow(QualityFileError);
    expect(() => adapterOptions(args)).toThrow("usage: npm run adapter");
  },
);
