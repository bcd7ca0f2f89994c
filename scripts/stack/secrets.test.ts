import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { envOfStack } from "./env-of-stack";
import { folderSecrets, secretsFor } from "./secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deskwise-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("makes secrets once, for the owner's eyes, and reads them again", async () => {
  const made = await folderSecrets(folder);
  expect(new Set(Object.values(made)).size).toBe(3);
  expect(Object.values(made).every((secret) => secret.length >= 32)).toBe(true);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(await folderSecrets(folder)).toEqual(made);
});

test("two at once agree", async () => {
  const [one, other] = await Promise.all([folderSecrets(folder), folderSecrets(folder)]);
  expect(one).toEqual(other);
});

test("refuses a damaged file, which may hold the only key of the history", async () => {
  writeFileSync(join(folder, "secrets.json"), "{");
  await expect(folderSecrets(folder)).rejects.toThrow(/secrets\.json is damaged/);
  expect(readFileSync(join(folder, "secrets.json"), "utf8")).toBe("{");
});

test("a secret of the environment comes before the folder's", async () => {
  const given = "x".repeat(40);
  const secrets = await secretsFor(envOfStack({ DATA_DIR: folder, AUDIT_KEY: given, AUTH_SECRET: "" }));
  expect(secrets).toEqual({ ...(await folderSecrets(folder)), AUDIT_KEY: given });
});

test("who is given all of them needs no folder", async () => {
  const given = { AUTH_SECRET: "a".repeat(40), AUDIT_KEY: "b".repeat(40), INTERNAL_TOKEN: "c".repeat(40) };
  expect(await secretsFor(envOfStack({ DATA_DIR: "/proc/nowhere", ...given }))).toEqual(given);
});
