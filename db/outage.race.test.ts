import { spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { startNativeServer } from "@/scripts/native-postgres/native-server";
import { startCutProxy } from "@/tests/support/cut-proxy";
import { createDb, type Database } from "./client";

const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

beforeAll(() => void process.on("uncaughtException", note));
afterAll(() => void process.off("uncaughtException", note));

function open(url: string, name: string) {
  const connection = createDb(url, { name });
  onTestFinished(() => connection.close());
  return connection.db;
}

const backendOf = async (db: Database): Promise<number> => (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0;

test.each([
  ["between two statements", () => Promise.resolve()],
  ["in a statement", (tx: Database) => tx.execute(sql`select pg_sleep(20)`)],
])("a transaction that loses its connection %s is over: nothing of the rest is done by itself, and the process goes on", async (_, meanwhile) => {
  const url = inject("nativeDatabaseUrl");
  const db = open(url, "desk-lost");
  const other = open(url, "desk-cutter");
  const table = sql.identifier(`lost_${process.pid}_${Math.random().toString(36).slice(2)}`);
  await other.execute(sql`create table ${table} (what text)`);
  const rest: unknown[] = [];
  const work = db.transaction(async (tx) => {
    await tx.execute(sql`insert into ${table} values ('first')`);
    const slept = Promise.resolve(meanwhile(tx)).catch((error: unknown) => error);
    await other.execute(sql`select pg_terminate_backend(${await pidOf(other)})`);
    await slept;
    await expect.poll(() => other.execute(sql`select from pg_stat_activity where application_name = 'desk-lost' and state <> 'idle'`)).toHaveLength(0);
    // Others want the pool, so that it opens connections again.
    await Promise.allSettled(Array.from({ length: 20 }, () => db.execute(sql`select 1`)));
    rest.push(await tx.execute(sql`insert into ${table} values ('second')`).catch((error: unknown) => error));
    throw new Error("the verb gives up");
  });
  await expect(work).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_CLOSED|ECONNRESET|57P01/) });
  await expect.poll(() => rest, { timeout: 15_000 }).toHaveLength(1);
  expect(rest[0]).toBeInstanceOf(Error);
  expect(await other.execute(sql`select * from ${table}`)).toEqual([]);
  expect(await backendOf(db)).toBeGreaterThan(0);
  await other.execute(sql`drop table ${table}`);
  expect(uncaught).toEqual([]);
});

/** The backend in whose transaction the first row was written. */
async function pidOf(db: Database): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pid from pg_stat_activity where application_name = 'desk-lost' and (state like 'idle in transaction%' or query like '%pg_sleep%') limit 1`);
  return row?.pid ?? 0;
}

test("what is asked right after a connection was reset has its own answer, and so has all that follows", async () => {
  const line = await startCutProxy(inject("nativeDatabaseUrl"));
  onTestFinished(line.close);
  const { db, close } = createDb(line.url, { name: "desk-reset", max: 1 });
  onTestFinished(close);
  const numberOf = async (n: number) => (await db.execute<{ n: number }>(sql`select ${sql.raw(String(n))} as n`))[0]?.n;
  expect(await numberOf(1)).toBe(1);
  const slow = db.execute(sql`select pg_sleep(20)`).catch((error: unknown) => error);
  await expect.poll(() => open(inject("nativeDatabaseUrl"), "desk-look").execute(sql`select from pg_stat_activity where application_name = 'desk-reset' and state = 'active'`)).toHaveLength(1);
  line.reset();
  expect(await slow).toMatchObject({ cause: { code: "ECONNRESET" } });
  expect(await Promise.all([numberOf(2), numberOf(3), numberOf(4)])).toEqual([2, 3, 4]);
});

test("a server that is killed under load, three times: whatever was asked ends, and all of the pool answers when it is back", { timeout: 90_000 }, async () => {
  const server = await startNativeServer();
  onTestFinished(server.close);
  const child = spawn(process.execPath, ["--import", "tsx", "tests/fixtures/commands/database-load.ts", server.url], { stdio: ["pipe", "pipe", "pipe"] });
  const exited = once(child, "exit");
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  await expect.poll(() => said.join(""), { timeout: 20_000 }).toContain("working");
  for (let time = 0; time < 3; time++) {
    await server.kill();
    await server.restart();
  }
  child.stdin.end();
  expect([await exited, said.join("").split("\n").filter((line) => line.includes("TypeError"))]).toEqual([[0, null], []]);
  const { unanswered, seconds } = JSON.parse(said.join("").split("\n").find((line) => line.startsWith('{"unanswered"')) ?? "{}") as { unanswered: number; seconds: number };
  expect(unanswered).toBe(0);
  expect(seconds).toBeLessThan(5);
});
