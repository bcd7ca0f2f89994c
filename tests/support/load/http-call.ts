import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { setTimeout as later } from "node:timers/promises";

export interface HttpCall {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Keeps connections; without it each call opens one of its own. */
  agent?: Agent | undefined;
  /** Sends the body in pieces over so many milliseconds. */
  overMs?: number;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const LIMIT_MS = 30_000;
const PIECES = 10;

/** One request of a client that repeats nothing by itself. Rejects, with the code of the fault, where no whole answer comes. */
export function httpCall(url: string, { method = "GET", path, headers = {}, body, agent, overMs = 0 }: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(url + path, { method, headers: { ...headers, ...length }, agent: agent ?? false, timeout: LIMIT_MS }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      answer.on("error", reject);
    });
    sent.on("error", reject).on("timeout", () => sent.destroy(new Error("no answer in time")));
    void sendBody(sent, body ?? "", overMs);
  });
}

async function sendBody(sent: ReturnType<typeof request>, body: string | Buffer, overMs: number): Promise<void> {
  const bytes = Buffer.from(body);
  const size = Math.ceil(bytes.length / PIECES);
  for (let at = 0; overMs > 0 && at < bytes.length && !sent.destroyed; at += size) {
    sent.write(bytes.subarray(at, at + size));
    await later(overMs / PIECES);
  }
  sent.end(overMs > 0 ? undefined : bytes);
}

/** The code of a fault in a connection: ECONNREFUSED. */
export const faultCode = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : String(error));
