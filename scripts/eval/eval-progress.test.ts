import { expect, test } from "vitest";
import { evalProgress } from "./eval-progress";

/** What is written when so much of 20 is done, each two seconds after the one before. */
function written(isTTY: boolean, ...done: number[]): string[] {
  const lines: string[] = [];
  let ms = 0;
  const show = evalProgress("a.jsonl", { isTTY, write: (text) => lines.push(text) }, () => ms);
  for (const count of done) {
    ms += 2_000;
    show(count, 20);
  }
  return lines;
}

test("a log gets a plain line a tenth: what is done, how fast, how long it takes yet", () => {
  expect(written(false, 1, 2, 3, 4, 20)).toEqual([
    "a.jsonl [#.......................] 1/20  0.5/s  ETA 38 s\n",
    "a.jsonl [##......................] 2/20  0.5/s  ETA 36 s\n",
    "a.jsonl [#####...................] 4/20  0.5/s  ETA 32 s\n",
    "a.jsonl [########################] 20/20  2.0/s  in 10 s\n",
  ]);
});

test("a terminal gets one line that is drawn over itself, and ended", () => {
  expect(written(true, 10, 20)).toEqual([
    "\ra.jsonl [############............] 10/20  5.0/s  ETA 2 s\u001b[K",
    "\ra.jsonl [########################] 20/20  5.0/s  in 4 s\u001b[K\n",
  ]);
});

test("minutes are told as minutes; before anything is done nobody knows", () => {
  const lines: string[] = [];
  let ms = 0;
  const show = evalProgress("a", { write: (text) => lines.push(text) }, () => ms);
  show(0, 1_000);
  ms = 10_000;
  show(100, 1_000);
  expect(lines).toEqual([expect.stringContaining("ETA unknown"), expect.stringContaining("ETA 1 min 30 s")]);
});
