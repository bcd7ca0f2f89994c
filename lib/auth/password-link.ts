import { createHash, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";

/** What a link carries: 256 random bits. It is shown once; the database keeps its hash. */
export const newLinkToken = (): string => randomBytes(32).toString("base64url");

export const hashLinkToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The token stands behind the #, which a browser sends to nobody: it is in no server's log and in no Referer. */
export function linkAddress(token: string): string {
  const { APP_URL, PORT } = env();
  return new URL(`/set-password#${token}`, APP_URL ?? `http://localhost:${PORT}`).href;
}
