import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EmbeddedDatabaseError } from "./embedded-database-error";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./start-embedded-database";
import { rowsOf, WireClient } from "./test-support/wire-client";
import { queryMessage } from "./wire/frontend-messages";

let parent: string;
let dataDir: string;
let database: EmbeddedDatabase;

// The folder that all tests share is one whose first start was killed halfway: it must be made anew.
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "embedded-"));
  dataDir = join(parent, "data", "deep");
  await mkdir(join(dataDir, "postgres", "base"), { recursive: true });
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "18\n");
  database = await startEmbeddedDatabase({ dataDir });
  await query("create extension vector; create table kept (n int); insert into kept values (1)");
});
afterAll(async () => {
  await database.close();
  await rm(parent, { recursive: true, force: true });
});

async function query(sql: string) {
  const client = await WireClient.login(database.url);
  client.send(queryMessage(sql));
  const rows = rowsOf(await client.until("Z"));
  client.socket.destroy();
  return rows;
}

async function restart(): Promise<void> {
  database = await startEmbeddedDatabase({ dataDir });
}

async function failure(options: Parameters<typeof startEmbeddedDatabase>[0]) {
  const error: unknown = await startEmbeddedDatabase(options).catch((error: unknown) => error);
  return error instanceof EmbeddedDatabaseError ? { code: error.code, values: error.values } : error;
}

async function modeOf(...path: string[]): Promise<string> {
  return ((await stat(join(...path))).mode & 0o777).toString(8);
}

test("writes url and pid where only the owner reads them", async () => {
  const record: unknown = JSON.parse(await readFile(join(dataDir, "database.json"), "utf8"));
  expect(record).toEqual({ url: database.url, pid: process.pid });
  expect(await modeOf(dataDir, "database.json")).toBe("600");
  expect(await modeOf(dataDir, "database-password")).toBe("600");
  expect(await modeOf(dataDir, "postgres")).toBe("700");
});

test("a port that is taken is named", async () => {
  await database.close();
  const squatter = createServer().listen(0, "127.0.0.1");
  await once(squatter, "listening");
  const { port } = squatter.address() as AddressInfo;
  expect(await failure({ dataDir, port })).toEqual({ code: "port_busy", values: { port } });
  squatter.close();
  await restart();
  expect(await query("select n from kept")).toEqual([["1"]]);
});

test("has vector, pg_trgm and unaccent", async () => {
  await query("create extension pg_trgm; create extension unaccent");
  expect(await query("select '[1,2]'::vector <-> '[1,3]', similarity('printer', 'printers') > 0.5, unaccent('é')")).toEqual([["1", "t", "e"]]);
});

test("a folder has one server", async () => {
  expect(await failure({ dataDir })).toEqual({ code: "folder_in_use", values: { path: dataDir, pid: process.pid } });
});

test("rows and password outlive a restart; database.json tells of a live server only", async () => {
  const { password } = new URL(database.url);
  await database.close();
  await expect(stat(join(dataDir, "database.json"))).rejects.toThrow("ENOENT");
  await restart();
  expect(new URL(database.url).password).toBe(password);
  expect(await query("select n from kept")).toEqual([["1"]]);
});

test("close ends connections and rolls back what they left open", async () => {
  const client = await WireClient.login(database.url);
  client.send(queryMessage("begin; insert into kept values (2)"));
  await client.until("Z");
  await database.close();
  await client.closed;
  await restart();
  expect(await query("select n from kept")).toEqual([["1"]]);
});

test.each([["PG_VERSION"], [join("global", "pg_control")], [join("pg_wal")], ["base"]])("says so if %s is gone, and touches nothing", async (part) => {
  await database.close();
  const path = join(dataDir, "postgres");
  const away = join(parent, "away");
  await rename(join(path, part), away);
  expect(await failure({ dataDir })).toEqual({ code: "folder_damaged", values: { path, reason: expect.stringMatching(/\w/) } });
  await rename(away, join(path, part));
  await restart();
  expect(await query("select n from kept")).toEqual([["1"]]);
});

test("a folder that cannot be written is named", async () => {
  const file = join(parent, "file");
  await writeFile(file, "");
  expect(await failure({ dataDir: join(file, "data") })).toEqual({ code: "folder_unwritable", values: { path: join(file, "data"), reason: "ENOTDIR" } });
});
