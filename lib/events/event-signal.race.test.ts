import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { raceDatabase } from "@/tests/support/race-database";
import { makeTicket } from "@/tests/support/factories";
import { onNewEvents } from "./event-signal";

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
