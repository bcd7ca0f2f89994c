import { expect, inject, test } from "vitest";
import { soakShutdown } from "@/tests/soak/shutdown";

test("a web and a worker that are asked to end under load fail no request and do no job twice", async () => {
  const figures = await soakShutdown({ databaseUrl: inject("nativeDatabaseUrl"), perSecond: 50, seconds: 9 });
  expect(figures).toMatchObject({ failed: {}, streams_broken: 0, exit_codes: [0, 0] });
  expect(figures.wrong).toEqual(Object.fromEntries(Object.keys(figures.wrong).map((name) => [name, 0])));
  expect(figures.streams_ended_in_order).toBeGreaterThan(0);
  expect(figures.tickets).toBeGreaterThan(20);
});
