import { expect, test } from "vitest";
import { apiKey, madeApiKey, revokeApiKeyInput } from "./schema";

const at = new Date("2026-03-01T09:00:00Z");
const row = { id: "1", name: "Laptop", prefix: "dw_abc", scopes: ["tickets:read"], createdBy: null, createdAt: at, lastUsedAt: null, expiresAt: null, revokedAt: null };

test("a key in a list says neither itself nor its hash; only when it is made it does say itself", () => {
  const told = { ...row, key: "dw_abc_secret", hash: Buffer.from("hash") };
  expect(apiKey.parse(told)).toEqual(row);
  expect(madeApiKey.parse(told)).toEqual({ ...row, key: "dw_abc_secret" });
});

test.each(["", "0", "01", "-1", "1.5", "1e3", " 1", "1\n", "9".repeat(19)])("%j is the id of no key", (id) => {
  expect(revokeApiKeyInput.safeParse({ id }).error?.issues).toMatchObject([{ path: ["id"], message: "id_malformed" }]);
});
