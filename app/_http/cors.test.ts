import { beforeAll, expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { allowOrigin, preflight } from "./cors";
import { otherMethods } from "./other-methods";

beforeAll(() => void provideEnv({ CORS_ORIGINS: "https://intranet.example, https://bot.example:8443" }));

const from = (origin?: string, method = "GET") => new Request("http://desk.example/api/tickets", { method, headers: origin === undefined ? {} : { origin } });

const allowed = (origin?: string): Headers => {
  const headers = new Headers();
  allowOrigin(from(origin), headers);
  return headers;
};

test("a listed page may read the answer and its headers, with a key, never with cookies", () => {
  const headers = allowed("https://bot.example:8443");
  expect(headers.get("access-control-allow-origin")).toBe("https://bot.example:8443");
  expect(headers.get("access-control-expose-headers")).toContain("ETag");
  expect(headers.has("access-control-allow-credentials")).toBe(false);
});

test.each(["https://bot.example", "https://intranet.example.evil.example", "null", "http://intranet.example", undefined])("%s is not let in, and caches know that it depends", (origin) => {
  const headers = allowed(origin);
  expect([headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([null, "Origin"]);
});

test("a preflight names methods and headers to a listed page, and to others what the path takes alone", () => {
  const listed = preflight(from("https://intranet.example", "OPTIONS"), "GET, OPTIONS");
  expect([listed.status, listed.headers.get("allow")]).toEqual([204, "GET, OPTIONS"]);
  expect(listed.headers.get("access-control-allow-headers")).toMatch(/Authorization.*Idempotency-Key.*If-Match/);
  expect(preflight(from("https://evil.example", "OPTIONS"), "GET, OPTIONS").headers.has("access-control-allow-headers")).toBe(false);
});

test("a method that a path lacks is refused with the ones that it has", async () => {
  const { POST, OPTIONS } = otherMethods("GET", "PATCH");
  const refused = POST(new Request("http://desk.example/api/x", { method: "POST", headers: { "accept-language": "nl" } }));
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, PATCH, HEAD, OPTIONS"]);
  expect(await refused.json()).toMatchObject({ type: "urn:deskwise:problem:method_not_allowed", status: 405, detail: expect.stringContaining("GET, PATCH") });
  expect(OPTIONS(from("https://intranet.example", "OPTIONS")).headers.get("allow")).toBe("GET, PATCH, HEAD, OPTIONS");
});
