import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { guardPage } from "./guard-page";

/** A page's answer, and what Next reads of its request. */
function guarded(sent: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { headers: { ...sent }, rawHeaders: Object.entries(sent).flat() });
  const response = new ServerResponse(request);
  guardPage(request, response);
  return { read: request.headers["content-security-policy"], policy: String(response.getHeader("content-security-policy")) };
}

const nonceOf = (policy: string) => /'nonce-([\w+/=]+)'/.exec(policy)?.[1];

test("a page runs the desk's own scripts and those with its nonce, and is shown in no frame", () => {
  const { policy } = guarded();
  expect(policy.split("; ")).toEqual(expect.arrayContaining([`script-src 'self' 'nonce-${nonceOf(policy)}'`, "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]));
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("each answer has a nonce of its own, whatever policy the request brings", () => {
  const pages = [guarded({ "content-security-policy": "script-src 'nonce-known'" }), guarded()];
  for (const { read, policy } of pages) expect(read).toBe(policy);
  const [one, other] = pages.map(({ policy }) => nonceOf(policy));
  expect([one?.length, other?.length, one === other, one === "known"]).toEqual([24, 24, false, false]);
});
