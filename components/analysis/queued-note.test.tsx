import { beforeEach, expect, test, vi } from "vitest";
import { NOW, render } from "@/tests/support/render";
import { QueuedNote } from "./queued-note";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

test.each([
  ["zh", "马上开始分析。", "分析正在等待工作进程；一旦有工作进程运行，会自动开始。"],
  ["nl", "De analyse begint zo.", "De analyse wacht op een worker. Ze begint vanzelf zodra er een draait."],
] as const)("a wait of up to 15 seconds is usual and a longer one is explained, in %s", (locale, usual, long) => {
  expect(render(<QueuedNote since={secondsAgo(15)} />, { locale }).text).toBe(usual);
  expect(render(<QueuedNote since={secondsAgo(15.001)} />, { locale }).text).toBe(long);
});

test("a long wait is told to screen readers, a usual one does not interrupt", () => {
  expect(render(<QueuedNote since={secondsAgo(60)} />).having("role", "status")).toHaveLength(1);
  expect(render(<QueuedNote since={secondsAgo(1)} />).having("role", "status")).toHaveLength(0);
});

test("a server whose clock is ahead does not make a wait long", () => {
  expect(render(<QueuedNote since={secondsAgo(-3600)} />).text).toBe("The analysis is about to start.");
});
