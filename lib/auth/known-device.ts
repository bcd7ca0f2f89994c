import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/core/env";
import type { AttemptKey } from "./attempts";

const COOKIE = "deskwise_device";
const KEPT_SECONDS = 365 * 24 * 3600;

const mark = (mail: string, id: string): Buffer => createHmac("sha256", env().AUTH_SECRET).update(JSON.stringify(["known-device", mail, id])).digest();

/** The Set-Cookie that a browser is given with which somebody signed in. */
export function deviceCookie(mail: string): string {
  const id = randomBytes(16).toString("base64url");
  const secure = env().APP_URL?.startsWith("https://") ? "; Secure" : "";
  return `${COOKIE}=${id}.${mark(mail, id).toString("base64url")}; Path=/api/auth; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * What attempts at a mail's account count for: the browser that once signed it in has a count of its own, so that
 * strangers who guess cannot keep its owner out.
 */
export function accountAttempt(mail: string, headers: Headers): AttemptKey {
  const kept = /(?:^|;\s*)deskwise_device=([\w-]+)\.([\w-]+)/.exec(headers.get("cookie") ?? "");
  const [, id = "", signature = ""] = kept ?? [];
  const given = Buffer.from(signature, "base64url");
  const expected = mark(mail, id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? ["device", id] : ["account", mail];
}
