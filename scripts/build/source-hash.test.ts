import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt, sourceHash, stampPath } from "./source-hash";

let root: string;
const write = (file: string, text = "") => {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "deskwise-build-"));
  write("app/(desk)/page.tsx", "export default 1");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(["app/(desk)/page.tsx", "app/new.tsx", "messages/nl.json", "next.config.ts", "package-lock.json"])("%s changes the hash", (file) => {
  const before = sourceHash(root);
  write(file, "other");
  expect(sourceHash(root)).not.toBe(before);
});

test.each(["app/page.test.tsx", "messages/en.d.json.ts", "worker/main.ts", "README.md", "vitest.config.ts"])("%s does not", (file) => {
  const before = sourceHash(root);
  write(file, "other");
  expect(sourceHash(root)).toBe(before);
});

test("moving text from one file to another changes the hash", () => {
  write("lib/a.ts", "ab");
  write("lib/b.ts", "");
  const before = sourceHash(root);
  write("lib/a.ts", "a");
  write("lib/b.ts", "b");
  expect(sourceHash(root)).not.toBe(before);
});

test("a build counts when it ended, and until its sources change", () => {
  expect(isBuilt(root)).toBe(false);
  write(".next/BUILD_ID", "1");
  expect(isBuilt(root)).toBe(false);
  writeFileSync(stampPath(root), sourceHash(root));
  expect(isBuilt(root)).toBe(true);
  write("lib/a.ts", "changed");
  expect(isBuilt(root)).toBe(false);
});
