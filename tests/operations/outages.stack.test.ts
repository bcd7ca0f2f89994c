import { expect, test } from "vitest";
import { soakOutages } from "@/tests/soak/outages";

test("database, web, worker and Redis are killed under load: nothing confirmed is lost or double, and the desk comes back by itself", async () => {
  const figures = await soakOutages({ seconds: 0, rounds: 1, perSecond: 20, everySeconds: 6, isWatched: false });
  expect(figures).toMatchObject({ kills: { redis: 1, worker: 1, web: 1, database: 1 }, refused: {}, lost: 0, doubled: 0, unanalysed: 0, dead_letters: 0, crashes: 0, events_missed: 0, events_doubled: 0 });
  expect(Math.max(...Object.values(figures.recovery_seconds))).toBeLessThan(30);
  expect(figures.acknowledged.ticket).toBeGreaterThan(20);
});
