import { sql } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { createDb } from "./client";

function open(options?: Parameters<typeof createDb>[1]) {
  const connection = createDb(inject("nativeDatabaseUrl"), options);
  onTestFinished(() => connection.close());
  return connection;
}

test("hears what is told on its channel, until it listens no more", async () => {
  const { db, listen } = open();
  const heard: string[] = [];
  const stop = await listen("desk_test", (payload) => heard.push(payload), () => undefined);
  await db.execute(sql`select pg_notify('desk_other', 'not this'), pg_notify('desk_test', 'one')`);
  await expect.poll(() => heard).toEqual(["one"]);
  await stop();
  await db.execute(sql`select pg_notify('desk_test', 'two')`);
  const again: string[] = [];
  await listen("desk_test", (payload) => again.push(payload), () => undefined);
  await db.execute(sql`select pg_notify('desk_test', 'three')`);
  await expect.poll(() => again).toEqual(["three"]);
  expect(heard).toEqual(["one"]);
});

test("listens again by itself after its connection was cut, and says so", async () => {
  const { db, listen } = open({ name: "desk-cut" });
  const heard: string[] = [];
  let opened = 0;
  await listen("desk_cut", (payload) => heard.push(payload), () => (opened += 1));
  const before = opened;
  await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'desk-cut' and query ilike 'listen%'`);
  await expect.poll(() => opened, { timeout: 10_000 }).toBeGreaterThan(before);
  await db.execute(sql`select pg_notify('desk_cut', 'after')`);
  await expect.poll(() => heard).toEqual(["after"]);
});

test("queries go on after every connection of the pool was cut", async () => {
  const { db } = open({ name: "desk-pool", max: 4 });
  await Promise.all(Array.from({ length: 8 }, () => db.execute(sql`select 1`)));
  await open({ max: 1 }).db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'desk-pool'`);
  const answers = () => db.execute(sql`select 1`).then(() => true, () => false);
  const allAnswer = async () => (await Promise.all(Array.from({ length: 8 }, answers))).every(Boolean);
  await expect.poll(allAnswer, { timeout: 10_000 }).toBe(true);
});

test("no more connections are opened than were asked for", async () => {
  const { db } = open({ name: "desk-three", max: 3 });
  const counts = await Promise.all(Array.from({ length: 30 }, () => db.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity where application_name = 'desk-three'`)));
  expect(Math.max(...counts.map(([row]) => row?.n ?? 0))).toBeLessThanOrEqual(3);
});
