import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parseEnv } from "@/lib/core/env";
import { CONSUMERS, handOutSecrets, WRITTEN_FOLDERS } from "./hand-out-secrets";
import { keepSecret, keptSecrets, renewSecret, SECRET_NAMES, secretName, showSecret } from "./kept-secrets";

let root: string;
let kept: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "secrets-"));
  kept = join(root, "kept");
  for (const folder of ["kept", ...Object.keys(CONSUMERS), ...Object.keys(WRITTEN_FOLDERS)]) mkdirSync(join(root, folder));
  return () => rmSync(root, { recursive: true });
});

const everyFile = () =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => [path, readFileSync(join(root, path), "utf8")] as const);

test("each secret is made once, at random, long enough, and readable to its owner alone", () => {
  const first = keptSecrets(kept);
  expect(keptSecrets(kept)).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(SECRET_NAMES.length);
  for (const name of SECRET_NAMES) {
    expect(first[name]).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(kept, name)).mode & 0o777).toBe(0o400);
  }
  expect(readdirSync(kept).toSorted()).toEqual([...SECRET_NAMES].toSorted());
});

test("a secret that a later version adds is made beside those that are there", () => {
  const first = keptSecrets(kept);
  rmSync(join(kept, "METRICS_TOKEN"));
  const second = keptSecrets(kept);
  expect(second.METRICS_TOKEN).not.toBe(first.METRICS_TOKEN);
  expect({ ...second, METRICS_TOKEN: first.METRICS_TOKEN }).toEqual(first);
});

test("each service gets its own and nothing else, and what the processes read is right", () => {
  const secrets = keptSecrets(kept);
  const owners = new Map<string, number>();
  handOutSecrets(secrets, root, (path, uid) => void owners.set(path.slice(root.length + 1).replace("/.", "/"), uid));
  handOutSecrets(secrets, root, () => undefined);
  const files = everyFile().filter(([path]) => !path.startsWith("kept/"));
  for (const [path] of files) {
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o400);
    expect(owners.get(path)).toBe(CONSUMERS[path.split("/")[0] ?? ""]?.uid);
  }
  const holders = (secret: string) => [...new Set(files.filter(([, text]) => text.includes(secret)).map(([path]) => path.split("/")[0]))].toSorted();
  expect(holders(secrets.AUDIT_KEY)).toEqual(["app", "owner"]);
  expect(holders(secrets.OWNER_PASSWORD)).toEqual(["owner", "postgres"]);
  expect(holders(secrets.SUPERUSER_PASSWORD)).toEqual(["postgres"]);
  expect(holders(secrets.METRICS_TOKEN)).toEqual(["app", "owner", "prometheus"]);
  expect(holders(secrets.REDIS_PASSWORD)).toEqual(["app", "owner", "redis", "redis-exporter"]);
  expect(holders(secrets.GRAFANA_PASSWORD)).toEqual(["grafana"]);
  expect(owners.get("ollama-models")).toBe(WRITTEN_FOLDERS["ollama-models"]);
  const variables = Object.fromEntries(files.filter(([path]) => path.startsWith("app/")).map(([path, text]) => [path.slice(4).toUpperCase(), text]));
  expect(parseEnv(variables)).toMatchObject({ AUDIT_KEY: secrets.AUDIT_KEY, METRICS_TOKEN: secrets.METRICS_TOKEN });
});

test("the key of another installation is put in before the first start, and never over one that is there", () => {
  const key = "k".repeat(43);
  expect(() => showSecret(kept, "AUDIT_KEY")).toThrow("has not been made yet");
  keepSecret(kept, "AUDIT_KEY", key);
  keepSecret(kept, "AUDIT_KEY", key);
  expect(() => keepSecret(kept, "AUDIT_KEY", "n".repeat(43))).toThrow("is there already");
  expect([keptSecrets(kept).AUDIT_KEY, showSecret(kept, "AUDIT_KEY")]).toEqual([key, key]);
  expect(() => keepSecret(kept, "AUTH_SECRET", "short")).toThrow("at least 32");
  expect(() => keepSecret(kept, "AUTH_SECRET", `${"k".repeat(40)}@/`)).toThrow("alone");
  expect(() => secretName("PASSWORD")).toThrow("There is no secret PASSWORD");
});

test("a file that cannot be read stops the start instead of getting a new secret", () => {
  mkdirSync(join(kept, "AUDIT_KEY"));
  expect(() => keptSecrets(kept)).toThrow("EISDIR");
});

test("what nothing else remembers can be made anew; the key of the history and the database's passwords cannot", () => {
  const first = keptSecrets(kept);
  renewSecret(kept, "AUTH_SECRET");
  const second = keptSecrets(kept);
  expect(second.AUTH_SECRET).not.toBe(first.AUTH_SECRET);
  for (const name of ["AUDIT_KEY", "APP_PASSWORD"] as const) expect(() => renewSecret(kept, name)).toThrow("is not renewed by itself");
  expect({ ...keptSecrets(kept), AUTH_SECRET: first.AUTH_SECRET }).toEqual(first);
});
