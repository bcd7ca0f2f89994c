import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readServerRecord, removeServerRecord, writeServerRecord } from "./server-record";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "record-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("is read as it was written, until it is removed", async () => {
  expect(await readServerRecord(folder)).toBeNull();
  await writeServerRecord(folder, { url: "postgres://localhost", pid: 7 });
  expect(await readServerRecord(folder)).toEqual({ url: "postgres://localhost", pid: 7 });
  await removeServerRecord(folder);
  expect(await readServerRecord(folder)).toBeNull();
});

test.each(["", "{", "null", '{"url": 1, "pid": 2}', '{"url": "postgres://localhost"}'])("says nothing if it holds %j", async (text) => {
  await writeFile(join(folder, "database.json"), text);
  expect(await readServerRecord(folder)).toBeNull();
});
