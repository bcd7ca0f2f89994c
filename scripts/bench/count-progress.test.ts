import { expect, test } from "vitest";
import { countProgress } from "./count-progress";

function written(isTTY: boolean, ...done: number[]): string[] {
  const lines: string[] = [];
  const show = countProgress("filling", 200, { isTTY, write: (text) => lines.push(text) });
  for (const count of done) show(count);
  return lines;
}

test("a log gets a line a tenth", () => {
  expect(written(false, 1, 2, 20, 21, 200)).toEqual([
    "[........................]   0 %  filling\n",
    "[##......................]  10 %  filling\n",
    "[########################] 100 %  filling\n",
  ]);
});

test("a terminal gets one line that is drawn over itself, and ended", () => {
  expect(written(true, 100, 100, 200)).toEqual(["\r[############............]  50 %  filling\u001b[K", "\r[########################] 100 %  filling\n"]);
});
