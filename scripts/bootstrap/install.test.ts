import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { explainNpmFailure, isOffline } from "./install.mjs";
import { withInstallLock } from "./install-lock.mjs";
import { isInstalled, markInstalled } from "./installed.mjs";

let root: string;
const write = (file: string, packages: object) => writeFileSync(join(root, file), JSON.stringify({ packages }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "deskwise-install-"));
  mkdirSync(join(root, "node_modules"));
  write("package-lock.json", { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0", dev: true }, "node_modules/c": { version: "1.0.0", optional: true } });
});
afterEach(() => rmSync(root, { recursive: true }));

test("nothing is installed where npm has left no record, or one of other versions", () => {
  expect(isInstalled(root)).toBe(false);
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "0.9.0" } });
  expect(isInstalled(root)).toBe(false);
});

test("someone's own installation counts, without development packages too, until the lock changes", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(root)).toBe(true);
  write("package-lock.json", { "": {}, "node_modules/a": { version: "1.1.0" } });
  expect(isInstalled(root)).toBe(false);
  markInstalled(root);
  expect(isInstalled(root)).toBe(true);
});

test("two at once install one after the other, and a dead one's lock is taken over", async () => {
  mkdirSync(join(root, ".cache"));
  writeFileSync(join(root, ".cache", "install.lock"), "999999999");
  const order: string[] = [];
  const waits: number[] = [];
  const job = (name: string) => async () => {
    order.push(`${name} starts`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
  };
  await Promise.all([withInstallLock(job("one"), (pid: number) => waits.push(pid), root), withInstallLock(job("two"), (pid: number) => waits.push(pid), root)]);
  expect(order).toEqual(["one starts", "one ends", "two starts", "two ends"]);
  expect(waits).toEqual([process.pid]);
});

test("npm need not ask for every package to show that there is no network", () => {
  const failed = "npm http fetch GET https://registry.example/a attempt 1 failed with ENOTFOUND\n";
  expect(isOffline(failed.repeat(39))).toBe(false);
  expect(isOffline(failed.repeat(40))).toBe(true);
  expect(isOffline(`npm http fetch GET 200 https://registry.example/b 20ms\n${failed.repeat(40)}`)).toBe(false);
});

test("no network is one sentence; anything else shows npm's own errors", () => {
  expect(explainNpmFailure("npm error code ENOTFOUND\nnpm error errno ENOTFOUND")).toMatch(/^Packages are missing and npm cannot reach its registry \(ENOTFOUND\)\./);
  expect(explainNpmFailure("npm warn x\nnpm error code EUSAGE\nnpm error Missing: a@1")).toBe("npm could not install the packages:\nnpm error code EUSAGE\nnpm error Missing: a@1");
});
