import { expect, test } from "vitest";
import { progressBar, progressLine } from "./progress-bar";

test.each([
  [0, "[........................] 0 % of 2.0 MB  a.onnx"],
  [1_000_000, "[############............] 50 % of 2.0 MB  a.onnx"],
  [2_000_000, "[########################] 100 % of 2.0 MB  a.onnx"],
])("after %i bytes", (done, line) => {
  expect(progressLine({ file: "a.onnx", done, total: 2_000_000 })).toBe(line);
});

test("stays within the terminal's width and writes nothing twice", () => {
  const written: string[] = [];
  const bar = progressBar({ write: (text) => written.push(text), isTTY: true, columns: 31 });
  bar.show({ file: "a.onnx", done: 1, total: 100_000_000 });
  bar.show({ file: "a.onnx", done: 2, total: 100_000_000 });
  bar.end();
  expect(written).toEqual(["\r[........................] 0 %\u001b[K", "\n"]);
});
