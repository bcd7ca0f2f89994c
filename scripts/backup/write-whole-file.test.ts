import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeWholeFile } from "./write-whole-file";

const folder = mkdtempSync(join(tmpdir(), "deskwise-whole-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function* text(): AsyncGenerator<string> {
  yield "a line\n";
}

test("a file has its name only when all of it is there, and is its owner's alone", async () => {
  const path = join(folder, "sub", "whole.gz");
  const seen: boolean[] = [];
  await writeWholeFile(
    path,
    (async function* () {
      yield* text();
      seen.push(existsSync(path));
    })(),
  );
  expect(seen).toEqual([false]);
  expect(readdirSync(join(folder, "sub"))).toEqual(["whole.gz"]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("nothing is left of what failed, and a file that was there stays", async () => {
  const path = join(folder, "kept.gz");
  writeFileSync(path, "before");
  const failing = (async function* () {
    yield* text();
    throw new TypeError("the database is gone");
  })();
  await expect(writeWholeFile(path, failing)).rejects.toThrow("the database is gone");
  expect(readdirSync(folder).filter((name) => name.includes("kept"))).toEqual(["kept.gz"]);
  expect(statSync(path).size).toBe(6);
});

test("what a killed one left is removed, and not what another is writing", async () => {
  writeFileSync(join(folder, ".old.gz.999999999.unfinished"), "");
  writeFileSync(join(folder, `.other.gz.${process.ppid}.unfinished`), "");
  await writeWholeFile(join(folder, "new.gz"), text());
  expect(readdirSync(folder).filter((name) => name.endsWith(".unfinished"))).toEqual([`.other.gz.${process.ppid}.unfinished`]);
});
