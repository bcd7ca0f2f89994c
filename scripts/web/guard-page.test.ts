import { expect, test } from "vitest";
import { guardPage } from "./guard-page";

/** A page's answer, and what Next reads of its request. */
function guarded(sent: Record<string, string> = {}) {
  const request = { headers: { ...sent }, rawHeaders: Object.entries(sent).flat() };
  const answered = new Map<string, unknown>();
  guardPage(request, { setHeader: (name: string, value: unknown) => void answered.set(name, value) } as unknown as Parameters<typeof guardPage>[1]);
  return { request, answered };
}

const nonceOf = (policy: unknown) => /'nonce-([\w+/=]+)'/.exec(String(policy))?.[1];

test("a page runs the desk's own scripts and those with its nonce, and is shown in no frame", () => {
  const policy = String(guarded().answered.get("content-security-policy"));
  expect(policy.split("; ")).toEqual(expect.arrayContaining([`script-src 'self' 'nonce-${nonceOf(policy)}'`, "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]));
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("each answer has a nonce of its own, whatever policy the request brings", () => {
  const pages = [guarded({ "content-security-policy": "script-src 'nonce-known'" }), guarded()];
  for (const { request, answered } of pages) expect(request.headers["content-security-policy"]).toBe(answered.get("content-security-policy"));
  const [one, other] = pages.map(({ answered }) => nonceOf(answered.get("content-security-policy")));
  expect([one?.length, other?.length, one === other, one === "known"]).toEqual([24, 24, false, false]);
});
