import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { CommandError } from "../../stack/command-error";
import { variablesFromFiles } from "./env-from-files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-"));
  return () => rmSync(folder, { recursive: true });
});

function keep(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("a secret comes from the file that its variable names, without the line end that editors add", () => {
  const given = { AUTH_SECRET_FILE: keep("one", "a secret\n"), AUDIT_KEY_FILE: keep("two", "another\r\n"), DATABASE_URL_FILE: keep("three", " kept as it is \n\n") };
  expect(variablesFromFiles(given)).toEqual({ AUTH_SECRET: "a secret", AUDIT_KEY: "another", DATABASE_URL: " kept as it is \n" });
});

test("what names a file and is no secret is left alone, and so is what is set empty", () => {
  expect(variablesFromFiles({ BACKUP_METRICS_FILE: "/metrics/backup.prom", REDIS_URL_FILE: "", REDIS_URL: "redis://cache", AUTH_SECRET: "given" })).toEqual({});
});

test("a file that is not there is named, and so is a secret that is given twice", () => {
  expect(() => variablesFromFiles({ AUDIT_KEY_FILE: join(folder, "none") })).toThrow(new CommandError(`AUDIT_KEY_FILE names ${join(folder, "none")}, which cannot be read (ENOENT).`));
  expect(() => variablesFromFiles({ AUDIT_KEY_FILE: keep("key", "k"), AUDIT_KEY: "other" })).toThrow("AUDIT_KEY and AUDIT_KEY_FILE are both set: leave one of them out.");
});
