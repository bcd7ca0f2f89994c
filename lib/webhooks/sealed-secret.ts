import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const sealingKey = (authSecret: string): Buffer => Buffer.from(hkdfSync("sha256", authSecret, "", "deskwise webhook secret", 32));

/** A secret as the database keeps it: nonce, tag and ciphertext. */
export function sealSecret(secret: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(env().AUTH_SECRET), nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** The secret again; undefined when it was sealed under another AUTH_SECRET, or altered. */
export function openSecret(sealed: Buffer, authSecret = env().AUTH_SECRET): string | undefined {
  const [nonce, tag, text] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES), sealed.subarray(NONCE_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, sealingKey(authSecret), nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
