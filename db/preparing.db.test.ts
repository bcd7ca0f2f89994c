import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { embeddedDatabaseUrl } from "@/tests/support/embedded-url";
import { createDb, type Database } from "./client";

function timedDb() {
  const seconds: number[] = [];
  const { db, close } = createDb(embeddedDatabaseUrl(), { max: 1, onQuery: (took) => seconds.push(took) });
  onTestFinished(close);
  return { db, seconds };
}

const one = (db: Database, value: number) => db.execute<{ value: number }>(sql`select ${value}::int as value`);

test("each statement is told once it has its rows, in transactions and savepoints too, and rows are as they were", async () => {
  const { db, seconds } = timedDb();
  expect(await one(db, 1)).toEqual([{ value: 1 }]);
  expect(seconds).toHaveLength(1);
  await db.transaction(async (tx) => {
    expect(await one(tx, 2)).toEqual([{ value: 2 }]);
    await tx.transaction(async (inner) => expect(await one(inner, 3)).toEqual([{ value: 3 }]));
  });
  // What begins the transaction is one too.
  expect(seconds).toHaveLength(4);
  expect(seconds.every((took) => took > 0 && took < 60)).toBe(true);
});

test("so is one that fails, whose error is the caller's alone", async () => {
  const { db, seconds } = timedDb();
  await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow();
  expect(seconds).toHaveLength(1);
});
