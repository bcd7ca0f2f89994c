import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The token of an Authorization header with the scheme Bearer; null for another scheme, which is none of the desk's. */
export function bearerToken(authorization: string | null | undefined): string | null {
  const [, token = ""] = /^Bearer(?:\s+(\S+))?$/i.exec(authorization ?? "") ?? [];
  return /^Bearer\b/i.test(authorization ?? "") ? token : null;
}

/** Whether an Authorization header carries this token; compared in constant time. */
export function carriesToken(authorization: string | null | undefined, token: string): boolean {
  const given = bearerToken(authorization);
  return given !== null && given !== "" && timingSafeEqual(digest(given), digest(token));
}
