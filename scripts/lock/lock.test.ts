import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lockFaults, unlockedDependencies } from "./check-lock";
import { completeLock, lackedEntries } from "./complete-lock";
import { lockFile, placesOf } from "./lock-file";
import { platformOf } from "./platform-of";

test.each([
  ["@next/swc-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
  ["@tailwindcss/oxide-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
  ["@img/sharp-linuxmusl-arm64", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
  ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
  ["@oxlint/binding-win32-x64-msvc", { os: ["win32"], cpu: ["x64"] }],
  ["fsevents", { os: ["darwin"] }],
  ["left-pad", {}],
])("%s says where it runs", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

const incomplete = lockFile.parse({
  packages: {
    "": {},
    "node_modules/next": { version: "16.0.0", optionalDependencies: { "@next/swc-darwin-arm64": "16.0.0", sharp: "^0.34.0" } },
    "node_modules/sharp": { version: "0.34.2", integrity: "sha512-x", optional: true },
  },
});

test("completes a lock with what the registry lacks, and nothing else", () => {
  const lacked = lackedEntries(incomplete);
  expect(lacked).toEqual({ "node_modules/@next/swc-darwin-arm64": { version: "16.0.0", os: ["darwin"], cpu: ["arm64"], optional: true } });
  const complete = completeLock(incomplete, lacked);
  expect(Object.keys(complete.packages)).toEqual(["", "node_modules/@next/swc-darwin-arm64", "node_modules/next", "node_modules/sharp"]);
  expect(lackedEntries(complete)).toEqual({});
});

test("finds a package where Node would", () => {
  expect(placesOf("node_modules/a/node_modules/b", "c")).toEqual(["node_modules/a/node_modules/b/node_modules/c", "node_modules/a/node_modules/c", "node_modules/c"]);
  expect(placesOf("", "c")).toEqual(["node_modules/c"]);
});

test("names an entry that is missing, one for every system, and one of a certain registry", () => {
  expect(lockFaults(incomplete)).toEqual([expect.stringContaining("@next/swc-darwin-arm64")]);
  const wrong = lockFile.parse({
    packages: { "node_modules/a": { version: "1.0.0", optional: true }, "node_modules/b": { version: "1.0.0", resolved: "https://registry.example/b.tgz" } },
  });
  expect(lockFaults(wrong)).toEqual([expect.stringContaining("node_modules/a has neither"), expect.stringContaining("node_modules/b names")]);
});

test("the lock of this project has no fault", () => {
  const lock = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  expect(lockFaults(lock)).toEqual([]);
  expect(unlockedDependencies(lock, JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>)).toEqual([]);
});
