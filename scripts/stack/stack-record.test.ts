import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readStackRecord, removeStackRecord, writeStackRecord } from "./stack-record";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "record-"));
  return () => rm(folder, { recursive: true });
});

test("the desk that runs on a folder is found by the next, until it takes its record away", async () => {
  const record = { pid: process.pid, url: "http://localhost:3000" };
  await writeStackRecord(folder, record);
  expect(await readStackRecord(folder)).toEqual(record);
  await removeStackRecord(folder);
  expect([await readStackRecord(folder), await readdir(folder)]).toEqual([null, []]);
});

test("the record of a desk that was killed counts for nothing", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  await writeStackRecord(folder, { pid: gone.pid ?? 0, url: "http://localhost:3000" });
  expect(await readStackRecord(folder)).toBeNull();
});

test.each(["", "{", "null", '{"pid":"1","url":"x"}', '{"url":"http://localhost:3000"}'])("a record that reads %j counts for nothing", async (text) => {
  await writeFile(join(folder, "desk.json"), text);
  expect(await readStackRecord(folder)).toBeNull();
});

test("a folder without a record has no desk, and there is none to take away", async () => {
  expect(await readStackRecord(folder)).toBeNull();
  await expect(removeStackRecord(folder)).resolves.toBeUndefined();
});
