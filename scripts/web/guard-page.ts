import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setRequestHeader } from "./set-request-header";

const POLICY = "content-security-policy";

/** What a page may load: the desk's own files alone, and of scripts in the page those that carry its nonce. Nobody may show it in a frame. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // What is measured while a page is shown is set as style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Gives a page the headers that keep a browser from running what others put into it. */
export function guardPage(request: Pick<IncomingMessage, "headers" | "rawHeaders">, response: Pick<ServerResponse, "setHeader">): void {
  const policy = policyWith(randomBytes(16).toString("base64"));
  // Next reads the nonce here, and writes it onto its own scripts.
  setRequestHeader(request, POLICY, policy);
  response.setHeader(POLICY, policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
}
