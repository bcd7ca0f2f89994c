import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { backupName, backupPath } from "./backup-names";
import { removeOutlived } from "./remove-outlived";

const folder = mkdtempSync(join(tmpdir(), "deskwise-outlived-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date("2026-11-28T04:37:12.345Z");
const DAY_MS = 86_400_000;

test("old backups go, and nothing else in the folder does", async () => {
  const names = [0, 1, 2].map((days) => backupName(new Date(NOW.getTime() - days * DAY_MS)));
  const others = ["notes.txt", "deskwise-2020.backup.gz", "deskwise-20201301T000000Z.backup.gz", ".deskwise-20200101T000000Z.backup.gz.1.unfinished"];
  for (const name of [...names, ...others]) writeFileSync(join(folder, name), "");
  expect(await removeOutlived(folder, { daily: 2 }, NOW)).toEqual([join(folder, "deskwise-20261126T043712Z.backup.gz")]);
  expect(readdirSync(folder).toSorted()).toEqual([...others, ...names.slice(0, 2)].toSorted());
});

test("a folder gets a file named after the time, and a file is called what it was told", async () => {
  expect(await backupPath(folder, NOW)).toEqual({ path: join(folder, "deskwise-20261128T043712Z.backup.gz"), folder });
  expect(await backupPath("/not/there", NOW)).toMatchObject({ folder: "/not/there" });
  expect(await backupPath("/not/there.d/", NOW)).toMatchObject({ folder: "/not/there.d/" });
  expect(await backupPath("/not/there.gz", NOW)).toEqual({ path: "/not/there.gz", folder: undefined });
});
