import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashApiKey, newApiKey } from "./api-key-hash";

test("a key is known by its beginning and carries 192 random bits", () => {
  const { key, prefix } = newApiKey();
  expect(key).toMatch(/^dw_[\w-]{32}$/);
  expect(key.startsWith(prefix)).toBe(true);
  expect(prefix).toHaveLength(9);
});

test("no two keys are alike", () => {
  expect(new Set(Array.from({ length: 1_000 }, () => newApiKey().key)).size).toBe(1_000);
});

test("the hash is SHA-256, the same each time and another for another key", () => {
  expect(hashApiKey("dw_x")).toEqual(createHash("sha256").update("dw_x").digest());
  expect(hashApiKey("dw_x").equals(hashApiKey("dw_X"))).toBe(false);
});
