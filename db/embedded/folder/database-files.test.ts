import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openDatabaseFiles } from "./database-files";

let folder: string;
let files: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  files = join(folder, "postgres");
  return () => rm(folder, { recursive: true, force: true });
});

/** A folder whose first start came to its end, with these files in it. */
async function complete(...present: string[]) {
  await mkdir(join(files, "global"), { recursive: true });
  for (const file of ["initdb-complete", ...present]) await writeFile(join(files, file), "");
}

test.each([
  ["PG_VERSION", []],
  [join("global", "pg_control"), ["PG_VERSION"]],
])("data without %s is damaged and left as it is: initdb would run over it", async (missing, present) => {
  await complete(...present, "base");
  await expect(openDatabaseFiles(folder)).rejects.toMatchObject({ code: "folder_damaged", values: { path: files, reason: `${missing} is missing` } });
  expect(await readdir(files)).toContain("base");
});

test("a place for the files that cannot be made is no damage of data", async () => {
  await expect(openDatabaseFiles(join(folder, "absent"))).rejects.toMatchObject({ code: "ENOENT" });
});
