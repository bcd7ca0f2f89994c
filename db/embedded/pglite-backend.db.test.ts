import { access, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Backend } from "./gate/backend";
import { openPgliteBackend } from "./pglite-backend";
import { framesIn } from "./test-support/scripted-backend";
import { openTestBackend, type TestBackend } from "./test-support/test-gate";
import { rowsOf, sqlStateOf, typesOf } from "./test-support/wire-client";
import { queryMessage, startupMessage } from "./wire/frontend-messages";

let opened: TestBackend;
let backend: Backend;

beforeAll(async () => {
  opened = await openTestBackend();
  ({ backend } = opened);
  await backend.run(startupMessage("postgres", "postgres"));
});
afterAll(() => opened.remove());

const ask = async (sql: string) => framesIn(await backend.run(queryMessage(sql)));

test("an answer stays what it was when the next one is given", async () => {
  const first = await backend.run(queryMessage("select repeat('a', 100000)"));
  await backend.run(queryMessage("select repeat('b', 100000)"));
  expect(rowsOf(framesIn(first))).toEqual([["a".repeat(100_000)]]);
});

test("what the desk's migrations need is there", async () => {
  const answers = await ask("create extension vector; create extension pg_trgm; create extension unaccent");
  expect(typesOf(answers).replaceAll(/[NS]/g, "")).toBe("CCCZ");
});

test("a deep recursion is an error of its statement, and the session goes on", async () => {
  await ask("create function deeper(n int) returns int language plpgsql as 'begin return deeper(n + 1); end'");
  expect(sqlStateOf(await ask("select deeper(1)"))).toBe("54001");
  expect(rowsOf(await ask("select 1"))).toEqual([["1"]]);
});

test("a session is not replaced by an empty one when its folder is gone, and what was asked then is refused", async () => {
  await ask("create table kept (id int)");
  const aside = `${opened.folder}-aside`;
  await rename(opened.folder, aside);
  await expect(backend.reopen()).rejects.toMatchObject({ code: "ENOENT" });
  await expect(access(opened.folder)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(backend.run(queryMessage("select 1"))).rejects.toThrow("not open");
  await rename(aside, opened.folder);
});

test("a folder that is no database is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "damaged-"));
  await writeFile(join(folder, "PG_VERSION"), "9.1\n");
  await expect(openPgliteBackend(folder)).rejects.toThrow();
  await rm(folder, { recursive: true });
});
