import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import { readEventPosition } from "@/lib/events/read-event-position";
import { readEvents } from "@/lib/events/read-events";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { announce, writeOutbox } from "./outbox";
import { inTransaction } from "./transaction";

const TICKETS = 120;
const database = raceDatabase({ connections: 24 });

test("who follows the events while tickets are filed at once misses none and sees none twice", async () => {
  const ctx = database.ctx();
  const person = await makeEmployee(ctx);
  const follower: Ctx = { ...ctx, actor: personOf(person) };
  let after = await readEventPosition(follower);
  let filing = true;
  const filed = Promise.all(Array.from({ length: TICKETS }, () => makeTicket(ctx, { employeeId: person.id }))).finally(() => (filing = false));
  const seen: string[] = [];
  const follow = async () => {
    const { heard, last } = await readEvents(follower, { after });
    seen.push(...heard.map(({ ticketId }) => ticketId));
    after = last ?? after;
  };
  while (filing) await follow();
  await follow();
  const ids = (await filed).map(({ id }) => id);
  expect(seen).toHaveLength(TICKETS);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test("a later transaction waits with its events until an earlier one has committed", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const event = (ticketId: string) => ({ type: "ticket.updated" as const, ticketId, employeeId, payload: {} });
  const [written, committing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = ctx.db.transaction(async (db) => {
    await writeOutbox({ ...ctx, db, outbox: [event("1")] });
    written.resolve();
    await committing.promise;
  });
  await written.promise;
  const second = inTransaction(ctx, async (ctx) => announce(ctx, event("2")));
  const waiting = () => ctx.db.execute(sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`);
  await expect.poll(async () => (await waiting()).length, { timeout: 5_000 }).toBeGreaterThan(0);
  expect(await ctx.db.$count(events, eq(events.employeeId, employeeId))).toBe(0);
  committing.resolve();
  await Promise.all([first, second]);
  const rows = await ctx.db.select().from(events).where(eq(events.employeeId, employeeId)).orderBy(events.id);
  expect(rows.map(({ ticketId }) => ticketId)).toEqual(["1", "2"]);
});
