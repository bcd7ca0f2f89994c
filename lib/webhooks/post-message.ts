import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { stopwatch } from "@/lib/core/stopwatch";
import { RefusedTarget, type ResolveName, resolveTarget } from "./resolve-target";
import type { WebhookFault } from "./schema";

export const ANSWER_MS = 10_000;

/** What is read of an answer's body, so that a polite receiver sees it taken; nothing is kept of it. */
const BODY_BYTES = 65_536;

const TLS_ERROR = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/;

export interface Attempt {
  responseStatus: number | null;
  /** Null: it was taken. */
  fault: WebhookFault | null;
  durationMs: number;
}

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Ends the attempt early, as an error. */
  signal: AbortSignal;
}

/** Connects to the given addresses and to no others; redirects are not followed. */
async function exchange({ url, headers, body, signal }: Post, resolve?: ResolveName): Promise<number> {
  const target = new URL(url);
  const addresses = await resolveTarget(target.hostname, resolve);
  const [first] = addresses;
  const lookup: RequestOptions["lookup"] = (_, { all }, done) => (all ? done(null, addresses) : done(null, first?.address ?? "", first?.family));
  const request = target.protocol === "https:" ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    const sent = request(target, { method: "POST", agent: false, lookup, signal, headers: { ...headers, "Content-Length": Buffer.byteLength(body) } }, answered);
    sent.on("error", failed);
    sent.end(body);
  });
  await discard(response);
  return response.statusCode ?? 0;
}

/** The status is what counts: a body that is too long, too slow or broken off changes nothing. */
async function discard(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) if ((bytes += chunk.length) > BODY_BYTES) break;
  } catch {
    response.destroy();
  }
}

function faultOfStatus(status: number): WebhookFault | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirected" : "status_refused";
}

function faultOfError(error: unknown): WebhookFault {
  if (error instanceof RefusedTarget) return error.fault;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return TLS_ERROR.test(code) ? "tls_failed" : "unreachable";
}

/** Posts a message once. Rejects only when its signal ends it. */
export async function postMessage(post: Post, { resolve, answerMs = ANSWER_MS }: { resolve?: ResolveName; answerMs?: number } = {}): Promise<Attempt> {
  const elapsed = stopwatch();
  const slow = AbortSignal.timeout(answerMs);
  try {
    const responseStatus = await exchange({ ...post, signal: AbortSignal.any([post.signal, slow]) }, resolve);
    return { responseStatus, fault: faultOfStatus(responseStatus), durationMs: elapsed() };
  } catch (error) {
    post.signal.throwIfAborted();
    return { responseStatus: null, fault: slow.aborted ? "timed_out" : faultOfError(error), durationMs: elapsed() };
  }
}
