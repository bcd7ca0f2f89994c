import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { installedBrowser } from "./find-browser";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "browser-"));
  return () => rm(folder, { recursive: true });
});

async function install(...names: string[]): Promise<string> {
  const path = join(folder, ...names);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "");
  return path;
}

test("a browser is found in whichever folder of the path it is, the first folder before the second", async () => {
  const second = await install("b", "chromium");
  const path = ["a", "b"].map((name) => join(folder, name)).join(delimiter);
  expect(installedBrowser(path)).toBe(second);
  const first = await install("a", "google-chrome-stable");
  expect(installedBrowser(path)).toBe(first);
});

test("other programs on the path are no browser", async () => {
  await install("bin", "chromium-driver");
  await install("bin", "firefox");
  expect(installedBrowser(join(folder, "bin")) ?? "").not.toContain(folder);
});
