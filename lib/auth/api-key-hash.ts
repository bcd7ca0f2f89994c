import { createHash, randomBytes } from "node:crypto";

const PREFIX = "dw_";

/** A new key: `dw_` and 192 random bits. It is shown once; the database keeps its hash and its first signs. */
export function newApiKey(): { key: string; prefix: string } {
  const key = PREFIX + randomBytes(24).toString("base64url");
  return { key, prefix: key.slice(0, PREFIX.length + 6) };
}

export const hashApiKey = (key: string): Buffer => createHash("sha256").update(key).digest();
