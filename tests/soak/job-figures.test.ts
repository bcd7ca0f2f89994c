import { expect, test } from "vitest";
import { figuresOf } from "./job-figures";

const run = (title: string, seconds: number, { ok = true, note }: { ok?: boolean; note?: [string, string] } = {}) => ({
  title,
  ok,
  tests: [{ annotations: note ? [{ type: note[0], description: note[1] }] : [], results: [{ duration: seconds * 1000 }] }],
});

test("runs are counted by the way they were done, wherever they stand in the report", () => {
  const mouse = [run("take a ticket, by mouse, in zh", 2), run("take a ticket, by mouse, in nl", 4), run("rate it, by mouse, in fr", 3)];
  const keyboard = [run("take a ticket, by keyboard, in zh", 5, { note: ["longest way by key", "15"] }), run("rate it, by keyboard, in fr", 6, { ok: false, note: ["longest way by key", "34"] })];
  const report = { suites: [{ specs: mouse, suites: [{ specs: keyboard }] }, { specs: [run("a ticket filed reaches its analysis", 4, { note: ["ms from sending to the analysis", "1730"] })] }] };
  expect(figuresOf(report)).toEqual({
    runs: 6,
    failures: ["rate it, by keyboard, in fr"],
    by_mouse: { runs: 3, median_s: 3, slowest_s: 4 },
    by_keyboard: { runs: 2, median_s: 6, slowest_s: 6, most_keys_to_a_place: 34 },
    filed_to_analysis_ms: 1730,
  });
});
