import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { smallSnapshot } from "@/tests/support/small-backup";
import { backupText } from "./backup-text";
import { FORMAT } from "./format";
import { readBackup } from "./read-backup";
import { writeWholeFile } from "./write-whole-file";

const folder = mkdtempSync(join(tmpdir(), "deskwise-read-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

async function written(header = {}): Promise<string> {
  const path = join(folder, `${files++}.gz`);
  await writeWholeFile(path, backupText(smallSnapshot(header), () => undefined));
  return path;
}

/** The same file with its text changed, compressed again. */
async function altered(change: (text: string) => string): Promise<string> {
  const path = await written();
  const text = gunzipSync(readFileSync(path)).toString();
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, gzipSync(changed));
  return path;
}

test("what was written is told again, in its order", async () => {
  const told: unknown[] = [];
  const content = await readBackup(await written(), { table: ({ name }) => void told.push(name), lines: (lines) => void told.push(...lines), total: ({ rows }) => void told.push(rows) });
  expect(told).toEqual(["tickets", '{"id":"1"}', '{"id":"2"}', '{"id":"3"}', 3, "drafts", 0]);
  expect(content).toMatchObject({ header: smallSnapshot().header, tables: [{ name: "tickets", rows: 3 }, { name: "drafts", rows: 0 }], sequences: smallSnapshot().sequences });
});

test("a file that is cut off says so, wherever it ends", async () => {
  const path = await written();
  const bytes = readFileSync(path);
  for (const length of [0, 15, Math.floor(bytes.length / 2), bytes.length - 1]) {
    writeFileSync(path, bytes.subarray(0, length));
    await expect(readBackup(path)).rejects.toThrow(`${path} is cut off`);
  }
});

test.each([
  ["a row is another", (text: string) => text.replace('{"id":"2"}', '{"id":"4"}'), "the rows of public.tickets"],
  ["a row is gone", (text: string) => text.replace('{"id":"2"}\n', ""), "the rows of public.tickets"],
  ["a table is gone, with its total", (text: string) => text.replace(/#\{"kind":"table","schema":"public","name":"drafts".*\n#.*\n/, ""), "the whole"],
  ["the header is another", (text: string) => text.replace('"rows":3', '"rows":4'), "the whole"],
  ["it ends after a table", (text: string) => text.replace(/#\{"kind":"end".*\n/, ""), "the end is missing"],
  ["its last line has no end", (text: string) => text.slice(0, -1), "the last line is cut off"],
  ["something follows", (text: string) => `${text}{"id":"9"}\n`, "something follows"],
  ["it has no header", (text: string) => text.slice(text.indexOf("\n") + 1), "the header"],
  ["a line is none that it may have", (text: string) => text.replace('"kind":"total"', '"kind":"totals"'), "it cannot be read"],
])("a file is refused in which %s", async (_, change, why) => {
  await expect(readBackup(await altered(change))).rejects.toThrow(why);
});

test("so is what is no backup at all, and what is not there", async () => {
  const path = join(folder, "other");
  for (const bytes of [Buffer.from("select 1;\n"), gzipSync("some text\nand more\n")]) {
    writeFileSync(path, bytes);
    await expect(readBackup(path)).rejects.toThrow("is no whole backup of Deskwise");
  }
  await expect(readBackup(join(folder, "none"))).rejects.toThrow("cannot be read (ENOENT)");
  await expect(readBackup(folder)).rejects.toThrow("cannot be read (EISDIR)");
});

test("a newer format is named", async () => {
  await expect(readBackup(await written({ format: FORMAT + 1 }))).rejects.toThrow(`of format ${FORMAT + 1}, and this version of Deskwise reads format ${FORMAT}`);
});

test("what a reader throws is not taken for a fault of the file", async () => {
  const fault = new TypeError("the database is away");
  await expect(readBackup(await written(), { lines: () => Promise.reject(fault) })).rejects.toBe(fault);
});
