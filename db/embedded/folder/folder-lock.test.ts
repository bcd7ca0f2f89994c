import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { lockFolder } from "./folder-lock";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  return () => rm(folder, { recursive: true, force: true });
});

test("a folder that is held is refused to the next, who is told which folder", () => {
  const held = lockFolder(folder);
  onTestFinished(() => held.release());
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: "folder_in_use", values: { path: folder } }));
});

test("a folder that was let go can be held again", () => {
  lockFolder(folder).release();
  const again = lockFolder(folder);
  again.release();
  expect(() => lockFolder(folder).release()).not.toThrow();
});

test("two folders do not get in each other's way", async () => {
  const other = await mkdtemp(join(tmpdir(), "lock-"));
  const locks = [lockFolder(folder), lockFolder(other)];
  onTestFinished(async () => {
    for (const lock of locks) lock.release();
    await rm(other, { recursive: true });
  });
  expect(() => lockFolder(other)).toThrow(expect.objectContaining({ values: { path: other } }));
});

test("a refusal leaves the holder's lock in place", () => {
  const held = lockFolder(folder);
  onTestFinished(() => held.release());
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: "folder_in_use" }));
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: "folder_in_use" }));
});

test("a holder that is killed holds nothing any more", async () => {
  const script = `const { DatabaseSync } = require("node:sqlite");
    const lock = new DatabaseSync(process.argv[1]); lock.exec("BEGIN EXCLUSIVE"); console.log("held"); process.stdin.resume();`;
  const holder = spawn(process.execPath, ["--no-warnings", "-e", script, join(folder, "database-lock")], { stdio: ["pipe", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: "folder_in_use" }));
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(() => lockFolder(folder).release()).not.toThrow();
});

test("a folder that is not there is no folder in use", () => {
  expect(() => lockFolder(join(folder, "absent"))).toThrow(expect.not.objectContaining({ code: "folder_in_use" }));
});
