import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "./test-support/test-gate";

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

test("pg-boss starts, announces a job by NOTIFY, hands it out and completes it", async () => {
  const boss = new PgBoss({ connectionString: gate.url, useListenNotify: true });
  await boss.start();
  await boss.createQueue("greet", { notify: true });
  const worked = new Promise((resolve) => void boss.work("greet", async ([job]) => resolve(job?.data)));
  await boss.send("greet", { name: "Ada" });
  expect(await worked).toEqual({ name: "Ada" });
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
