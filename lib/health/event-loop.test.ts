import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { readEventLoop } from "./event-loop";

/** Holds the event loop up, as a long computation does. */
function block(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

test("tells how late the event loop was", async () => {
  readEventLoop();
  // The first measured turns begin with the timer of the measurement.
  await expect.poll(async () => {
    block(150);
    await nextTurn();
    return readEventLoop().maxMs;
  }).toBeGreaterThan(100);
  expect(readEventLoop().p99Ms).toBeLessThanOrEqual(readEventLoop().maxMs);
});
