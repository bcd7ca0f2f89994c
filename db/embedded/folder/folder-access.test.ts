import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareFolder, readOrCreatePassword, writeAtomically } from "./folder-access";

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "folder-"));
});
afterAll(() => rm(parent, { recursive: true }));

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

test("makes a folder for its owner only, and leaves nothing in it", async () => {
  const folder = join(parent, "a", "b");
  await prepareFolder(folder);
  expect(await modeOf(folder)).toBe("700");
  expect(await readdir(folder)).toEqual([]);
});

test("makes up a password once", async () => {
  const password = await readOrCreatePassword(parent);
  expect(password).toMatch(/^[\w-]{32}$/);
  expect(await readOrCreatePassword(parent)).toBe(password);
});

test("replaces a file as a whole, readable to its owner only", async () => {
  const path = join(parent, "file");
  await writeAtomically(path, "one");
  await writeAtomically(path, "two");
  expect(await readFile(path, "utf8")).toBe("two");
  expect(await modeOf(path)).toBe("600");
  expect(await readdir(parent)).not.toContainEqual(expect.stringMatching(/\.tmp$/));
});
