import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { openSecret, sealSecret } from "./sealed-secret";

const secret = "whsec_c2VjcmV0";

test("a sealed secret is opened again, and is sealed otherwise each time", () => {
  const [one, other] = [sealSecret(secret), sealSecret(secret)];
  expect([openSecret(one), openSecret(other)]).toEqual([secret, secret]);
  expect(one.equals(other)).toBe(false);
  expect(one.includes(secret)).toBe(false);
});

test("one that was altered anywhere, or cut off, is not opened", () => {
  const sealed = sealSecret(secret);
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(openSecret(altered)).toBeUndefined();
  }
  for (const length of [0, 12, 20, 28, sealed.length - 1]) expect(openSecret(sealed.subarray(0, length))).toBeUndefined();
});

test("one of another desk is not opened", () => {
  const sealed = sealSecret(secret);
  provideEnv({ AUTH_SECRET: "another-secret-of-at-least-thirty-two-signs" });
  expect(openSecret(sealed)).toBeUndefined();
});
