import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { hashLinkToken, linkAddress, newLinkToken } from "./password-link";

test("no two tokens are alike; each is 256 bits that an address takes as they are, and is kept as its SHA-256", () => {
  const tokens = Array.from({ length: 50 }, newLinkToken);
  expect(new Set(tokens).size).toBe(50);
  for (const token of tokens) {
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(encodeURIComponent(token)).toBe(token);
    expect(hashLinkToken(token)).toEqual(createHash("sha256").update(token).digest());
  }
});

test("leads to the desk's own address, whatever path that has, and keeps the token from its server", () => {
  provideEnv({ APP_URL: "https://desk.example/somewhere" });
  const { origin, pathname, search, hash } = new URL(linkAddress("a-token"));
  expect({ origin, pathname, search, hash }).toEqual({ origin: "https://desk.example", pathname: "/set-password", search: "", hash: "#a-token" });
});
