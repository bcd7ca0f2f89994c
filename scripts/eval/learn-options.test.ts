import { expect, test } from "vitest";
import { learnOptions } from "./learn-options";
import { QualityFileError } from "./quality-file";

const read = (...args: string[]) => learnOptions(args, "usage: this", { ridge: 0.04, sharpness: 24 });

test("files and where to, the numbers as measured unless told", () => {
  expect(read("a.jsonl", "b.jsonl", "--out", "x.json")).toEqual({ paths: ["a.jsonl", "b.jsonl"], out: "x.json", numbers: { ridge: 0.04, sharpness: 24 } });
  expect(read("a.jsonl", "--out", "x.json", "--ridge", "0.5").numbers).toEqual({ ridge: 0.5, sharpness: 24 });
});

test.each([[["a.jsonl"]], [["--out", "x.json"]], [["a.jsonl", "--out", "x.json", "--ridge", "0"]], [["a.jsonl", "--out", "x.json", "--ridge", "much"]], [["a.jsonl", "--out", "x.json", "--unknown"]]])(
  "%j is refused with the usage",
  (args) => {
    expect(() => read(...args)).toThrow(QualityFileError);
    expect(() => read(...args)).toThrow("usage: this");
  },
);
