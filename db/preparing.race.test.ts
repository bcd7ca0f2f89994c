import { sql } from "drizzle-orm";
import { afterAll, expect, inject, test } from "vitest";
import { createDb, type Database } from "./client";

const url = inject("nativeDatabaseUrl");
const { db, close } = createDb(url, { max: 1 });
afterAll(close);

/** How often a statement of this connection has been run as one that was prepared; undefined where it is not. */
async function runsOf(on: Database, mark: string): Promise<number | undefined> {
  const [row] = await on.execute<{ runs: number }>(sql`select (generic_plans + custom_plans)::int as runs from pg_prepared_statements where statement like ${`%'${mark}'%`} and statement not like '%pg_prepared_statements%'`);
  return row?.runs;
}

const ask = (on: Database, mark: string) => on.execute(sql`select ${sql.raw(`'${mark}'`)} as mark, ${1}::int as value`);

test("a statement that takes values is prepared once and run again, in transactions and savepoints too", async () => {
  await ask(db, "outside");
  await ask(db, "outside");
  expect(await runsOf(db, "outside")).toBe(2);
  await db.transaction(async (tx) => {
    await ask(tx, "within");
    await tx.transaction((inner) => ask(inner, "nested"));
    await tx.transaction((inner) => ask(inner, "nested"));
  });
  expect([await runsOf(db, "within"), await runsOf(db, "nested")]).toEqual([1, 2]);
});

test("a plan is made for the values that are asked with", async () => {
  for (let times = 0; times < 8; times++) await ask(db, "each");
  const [row] = await db.execute(sql`select generic_plans::int as generic from pg_prepared_statements where statement like ${"%'each'%"} and statement not like '%pg_prepared_statements%'`);
  expect(row).toEqual({ generic: 0 });
});

test("statements without values go as they are, several at once", async () => {
  await db.execute(sql.raw("select 'bare'; select 'bare'"));
  expect(await runsOf(db, "bare")).toBeUndefined();
});

test("prepare=false in the URL prevents it", async () => {
  const plain = createDb(`${url}?prepare=false`, { max: 1 });
  await ask(plain.db, "unprepared");
  expect(await runsOf(plain.db, "unprepared")).toBeUndefined();
  await plain.close();
});

test("of ever new statements the first five hundred are prepared, and those stay so", async () => {
  const pool = createDb(url, { max: 1 });
  for (let number = 0; number < 520; number++) await ask(pool.db, `new ${number}.`);
  expect([await runsOf(pool.db, "new 0."), await runsOf(pool.db, "new 519.")]).toEqual([1, undefined]);
  await ask(pool.db, "new 0.");
  expect(await runsOf(pool.db, "new 0.")).toBe(2);
  await pool.close();
});
