import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { sql as drizzleSql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind, describeStatement, execute, flush, parse } from "../test-support/extended-query";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "../test-support/test-gate";
import { rowsOf, sqlStateOf, typesOf, WireClient } from "../test-support/wire-client";
import { closeStatementMessage, queryMessage, syncMessage, terminateMessage } from "../wire/frontend-messages";

let database: TestBackend;
let gate: TestGate;

beforeAll(async () => {
  database = await openTestBackend();
  gate = await openTestGate(database.backend);
});
afterAll(async () => {
  await gate.close();
  await database.remove();
});

async function two(): Promise<[WireClient, WireClient]> {
  return [await WireClient.login(gate.url), await WireClient.login(gate.url)];
}

async function query(client: WireClient, sql: string) {
  client.send(queryMessage(sql));
  return client.until("Z");
}

test("the unnamed statements of two connections do not meet, even between two Syncs", async () => {
  const [one, other] = await two();
  one.send(parse("", "select 'one'"), syncMessage);
  await one.until("Z");
  other.send(parse("", "select 'other'"), syncMessage);
  await other.until("Z");
  one.send(bind(""), execute, syncMessage);
  other.send(bind(""), execute, syncMessage);
  expect(rowsOf(await one.until("Z"))).toEqual([["one"]]);
  expect(rowsOf(await other.until("Z"))).toEqual([["other"]]);
});

test("the same statement name in two connections means two statements", async () => {
  const [one, other] = await two();
  one.send(parse("s", "select 'one'"), syncMessage);
  other.send(parse("s", "select 'other'"), syncMessage);
  expect(typesOf([...(await one.until("Z")), ...(await other.until("Z"))])).toBe("1Z1Z");
  one.send(bind("s"), execute, syncMessage);
  expect(rowsOf(await one.until("Z"))).toEqual([["one"]]);
});

test("one connection pipelines unnamed statements", async () => {
  const [one] = await two();
  one.send(parse("", "select $1::int + 1"), describeStatement(""), bind("", ["1"]), execute, syncMessage);
  one.send(parse("", "select $1::text"), bind("", ["two"]), execute, parse("", "select 'three'"), bind(""), execute, syncMessage);
  expect(typesOf(await one.until("Z"))).toBe("1tT2DCZ");
  const second = await one.until("Z");
  expect(typesOf(second)).toBe("12DC12DCZ");
  expect(rowsOf(second)).toEqual([["two"], ["three"]]);
});

test("an own Close is answered, one of the gate is not seen", async () => {
  const [one] = await two();
  one.send(parse("", "select 1"), syncMessage, parse("", "select 2"), closeStatementMessage("x"), syncMessage);
  expect(typesOf([...(await one.until("Z")), ...(await one.until("Z"))])).toBe("1Z13Z");
});

test("after an error the rest up to Sync is skipped", async () => {
  const [one] = await two();
  one.send(parse("", "select bogus"), flush);
  expect(sqlStateOf(await one.until("E"))).toBe("42703");
  one.send(bind(""), execute, flush, parse("", "select 1"), syncMessage);
  expect(typesOf(await one.until("Z"))).toBe("Z");
  expect(rowsOf(await query(one, "select 1"))).toEqual([["1"]]);
});

test("a transaction keeps others waiting until it ends, and they see all of it or nothing", async () => {
  const [one, other] = await two();
  await query(one, "create table waited (n int); begin; insert into waited values (1)");
  other.send(queryMessage("select count(*) from waited"));
  await query(one, "insert into waited values (2)");
  await query(one, "commit");
  expect(rowsOf(await other.until("Z"))).toEqual([["2"]]);
});

test("a failed transaction stays with its connection until it is rolled back", async () => {
  const [one, other] = await two();
  await query(one, "begin");
  await query(one, "select bogus");
  other.send(queryMessage("select 'fine'"));
  expect(sqlStateOf(await query(one, "select 1"))).toBe("25P02");
  await query(one, "rollback");
  expect(rowsOf(await other.until("Z"))).toEqual([["fine"]]);
});

test("a client that dies in a transaction is rolled back and the next one goes on", async () => {
  const [one, other] = await two();
  await query(other, "create table survivor (n int)");
  await query(one, "begin; insert into survivor values (1)");
  other.send(queryMessage("select count(*) from survivor"));
  one.socket.resetAndDestroy();
  expect(rowsOf(await other.until("Z"))).toEqual([["0"]]);
});

test("a client that dies between a Flush and its Sync holds nobody up", async () => {
  const [one, other] = await two();
  one.send(parse("", "select bogus"), flush);
  await one.until("E");
  other.send(queryMessage("select 'fine'"));
  one.socket.destroy();
  expect(rowsOf(await other.until("Z"))).toEqual([["fine"]]);
});

test("what was asked for before Terminate is done", async () => {
  const [one, other] = await two();
  await query(other, "create table farewell (n int); begin");
  one.send(queryMessage("insert into farewell values (1)"), terminateMessage);
  await query(other, "commit");
  await one.closed;
  expect(rowsOf(await query(other, "select count(*) from farewell"))).toEqual([["1"]]);
});

test("the statements of a connection end with it", async () => {
  const [one, other] = await two();
  one.send(parse("s", "select 'kept while connected'"), syncMessage);
  await one.until("Z");
  const count = "select count(*) from pg_prepared_statements where statement = 'select ''kept while connected'''";
  expect(rowsOf(await query(other, count))).toEqual([["1"]]);
  one.socket.destroy();
  await expect.poll(async () => rowsOf(await query(other, count))).toEqual([["0"]]);
});

test("postgres.js in both modes and drizzle share the gate at once", async () => {
  const clients = [postgres(gate.url, { max: 2 }), postgres(gate.url, { max: 2, prepare: false })];
  const orm = drizzle(postgres(gate.url, { max: 2 }));
  const asked = Array.from({ length: 150 }, (_, index) => index);
  const answers = await Promise.all(
    asked.map(async (index) => {
      const client = clients[index % 3];
      if (client) return (await client`select ${index}::int as v`)[0]?.v;
      return orm.transaction(async (inner) => (await inner.execute(drizzleSql`select ${index}::int as v`))[0]?.v);
    }),
  );
  expect(answers).toEqual(asked);
  await Promise.all([...clients, orm.$client].map((client) => client.end()));
});

test("pg-boss starts, announces a job by NOTIFY, hands it out and completes it", async () => {
  const boss = new PgBoss({ connectionString: gate.url, useListenNotify: true });
  await boss.start();
  await boss.createQueue("greet", { notify: true });
  const jobs = new PassThrough({ objectMode: true });
  // Polled once a minute, so the second job comes by NOTIFY or not at all.
  await boss.work("greet", { pollingIntervalSeconds: 60, notifyPollingIntervalSeconds: 60 }, async ([job]) => void jobs.write(job?.data));
  for (const name of ["Ada", "Grace"]) {
    await boss.send("greet", { name });
    expect((await once(jobs, "data"))[0]).toEqual({ name });
  }
  await boss.createQueue("fetched");
  const id = await boss.send("fetched", { number: 7 });
  const [job] = await boss.fetch("fetched");
  expect(job).toMatchObject({ id, data: { number: 7 } });
  await boss.complete("fetched", id ?? "");
  expect(await boss.fetch("fetched")).toEqual([]);
  await boss.stop({ graceful: true });
});

test("drizzle's migrator migrates, once", async () => {
  const migrationsFolder = await mkdtemp(join(tmpdir(), "migrations-"));
  await mkdir(join(migrationsFolder, "meta"));
  const entries = [{ idx: 0, version: "7", when: 1, tag: "0000_first", breakpoints: true }];
  await writeFile(join(migrationsFolder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries }));
  const sql = "create extension vector;\n--> statement-breakpoint\ncreate table migrated (v vector(2));";
  await writeFile(join(migrationsFolder, "0000_first.sql"), sql);
  const client = postgres(gate.url, { max: 2, onnotice: () => {} });
  await migrate(drizzle(client), { migrationsFolder });
  await migrate(drizzle(client), { migrationsFolder });
  expect(await client`select count(*)::int as n from migrated`).toEqual([{ n: 0 }]);
  await client.end();
  await rm(migrationsFolder, { recursive: true });
});
