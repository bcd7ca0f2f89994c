import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readServerRecord } from "./folder/server-record";
import { openEmbeddedDatabase } from "./open-embedded-database";
import { rowsOf, sqlStateOf, WireClient } from "./test-support/wire-client";
import { queryMessage } from "./wire/frontend-messages";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "embedded-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function query(url: string, sql: string) {
  const client = await WireClient.login(url);
  client.send(queryMessage(sql));
  const frames = await client.until("Z");
  client.socket.destroy();
  return sqlStateOf(frames) ?? rowsOf(frames);
}

async function serverPid(): Promise<number> {
  const record = await readServerRecord(dataDir);
  if (!record) throw new Error("no server has told its pid");
  return record.pid;
}

function startMain(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], { cwd: dirname(main), stdio: ["pipe", "pipe", "inherit"] });
  const firstLine = once(createInterface(child.stdout), "line").then(([line]): unknown => JSON.parse(String(line)));
  return { child, firstLine, exited: once(child, "exit") };
}

test("callers at the same moment share one server, which one of them owns", async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openEmbeddedDatabase({ dataDir })));
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
  expect(opened.filter(({ owned }) => owned)).toHaveLength(1);
  const url = opened[0]?.url ?? "";
  expect(await query(url, "create table kept (n int)")).toEqual([]);
  await Promise.all(opened.filter(({ owned }) => !owned).map(({ close }) => close()));
  expect(await query(url, "insert into kept values (1)")).toEqual([]);
  await Promise.all(opened.map(({ close }) => close()));
  expect(await readServerRecord(dataDir)).toBeNull();
});

test("kill -9 of the server leaves no obstacle and loses no acknowledged row", async () => {
  const killed = await openEmbeddedDatabase({ dataDir });
  expect(await query(killed.url, "insert into kept values (2)")).toEqual([]);
  const client = await WireClient.login(killed.url);
  process.kill(await serverPid(), "SIGKILL");
  await client.closed;
  const again = await openEmbeddedDatabase({ dataDir });
  expect(again.owned).toBe(true);
  expect(await query(again.url, "select n from kept order by n")).toEqual([["1"], ["2"]]);
  await Promise.all([killed.close(), again.close()]);
});

test("the server ends with its parent", async () => {
  const { child, firstLine, exited } = startMain("--data-dir", dataDir, "--with-parent");
  expect(await firstLine).toEqual({ event: "ready", url: expect.stringMatching(/^postgres:\/\//) });
  child.stdin.end();
  expect(await exited).toEqual([0, null]);
  expect(await readServerRecord(dataDir)).toBeNull();
});

test("main says why it fails, and ends cleanly on SIGTERM", async () => {
  const serving = startMain("--data-dir", dataDir, "--port", "0");
  await serving.firstLine;
  const refused = startMain("--data-dir", dataDir);
  expect(await refused.firstLine).toEqual({ event: "failed", code: "folder_in_use", values: { path: dataDir, pid: serving.child.pid } });
  expect(await refused.exited).toEqual([1, null]);
  serving.child.kill("SIGTERM");
  expect(await serving.exited).toEqual([0, null]);
});
