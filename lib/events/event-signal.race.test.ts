import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { raceDatabase } from "@/tests/support/race-database";
import { makeTicket } from "@/tests/support/factories";
import { PASSING_CHANNEL } from "@/lib/core/outbox";
import { onNewEvents, onPassing } from "./event-signal";

const database = raceDatabase({ connections: 4 });

test("every listener is told of new events over one LISTEN, until it stops", async () => {
  const [one, two] = [vi.fn(), vi.fn()];
  const stops = [onNewEvents(one), onNewEvents(two)];
  const listening = () => database.ctx().db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'deskwise-race' and query ilike 'listen%'`);
  await expect.poll(async () => (await listening()).length).toBe(1);
  await makeTicket(database.ctx());
  await expect.poll(() => [one.mock.calls.length > 0, two.mock.calls.length > 0]).toEqual([true, true]);
  for (const stop of stops) stop();
  const before = one.mock.calls.length;
  const last = vi.fn();
  onNewEvents(last);
  await makeTicket(database.ctx());
  await expect.poll(() => last.mock.calls.length).toBeGreaterThan(0);
  expect(one.mock.calls.length).toBe(before);
  expect(await listening()).toHaveLength(1);
});

test("what passes is told to all who listen then, and is no new event", async () => {
  const [one, two, events] = [vi.fn(), vi.fn(), vi.fn()];
  const stops = [onPassing(one), onPassing(two), onNewEvents(events)];
  const pass = (signal: string) => database.ctx().db.execute(sql`select pg_notify(${PASSING_CHANNEL}, ${signal})`);
  // Until the LISTEN is there, what is said is lost.
  await expect.poll(async () => (await pass("analysis.partial 7"), two.mock.calls.length)).toBeGreaterThan(0);
  const before = events.mock.calls.length;
  stops[0]?.();
  const heard = one.mock.calls.length;
  for (const signal of ["analysis.partial 8", "", "ticket.presence 8"]) await pass(signal);
  await expect.poll(() => two.mock.calls.flat().slice(-2)).toEqual(["analysis.partial 8", "ticket.presence 8"]);
  expect(new Set(two.mock.calls.flat())).toEqual(new Set(["analysis.partial 7", "analysis.partial 8", "ticket.presence 8"]));
  expect([one.mock.calls.length, events.mock.calls.length]).toEqual([heard, before]);
  for (const stop of stops) stop();
});
