import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { problem } from "@/app/_http/problem";
import { negotiateLocale } from "@/app/_i18n/locale";
import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const methodRefused = (): DomainError => new DomainError("method_not_allowed", "method_not_allowed", { allow: METHODS.join(", ") });
const malformed = (): DomainError => new DomainError("malformed", "request_malformed");

/** A host name or address, perhaps with a port: the desk makes addresses of it. */
const HOST = /^(?:[\w.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?$/;

function isReadable(path: string): boolean {
  try {
    return path.startsWith("/") && !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** Why a request gets no further than the door, if so: Next would answer it with a bare 500, or lead on to another address. */
export function refusalOf({ method = "", url = "", headers, httpVersion }: Pick<IncomingMessage, "method" | "url" | "headers" | "httpVersion">): DomainError | undefined {
  if (!METHODS.includes(method)) return methodRefused();
  const [path = ""] = url.split("?");
  // Load balancers ask for a sign of life without a Host, as HTTP/1.0 lets them.
  const isHostRight = headers.host === undefined ? httpVersion === "1.0" : HOST.test(headers.host);
  if (!isReadable(path) || !isHostRight) return malformed();
  // A client that is led on from here would not send its body again.
  if (/^[/\\]+api[/\\]/.test(path) && /[/\\]{2}|\\/.test(path)) return new DomainError("not_found", "route_unknown");
  return undefined;
}

async function answerOf(error: DomainError, { headers }: Partial<Pick<IncomingMessage, "headers">>): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const response = problem(error, negotiateLocale(headers?.["accept-language"] ?? null) ?? env().DEFAULT_LOCALE);
  const body = await response.text();
  const allow: Record<string, string> = error.code === "method_not_allowed" ? { Allow: METHODS.join(", ") } : {};
  return { status: response.status, headers: { ...Object.fromEntries(response.headers), "Content-Length": String(Buffer.byteLength(body)), Connection: "close", ...allow }, body };
}

/** Answers a request as problem+json and reads no more of it. */
export async function refuse(error: DomainError, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerOf(error, request);
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
}

async function refuseRaw(error: DomainError, socket: Duplex): Promise<void> {
  if (!socket.writable) return;
  const { status, headers, body } = await answerOf(error, {});
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}

/** What cannot be read as HTTP, and CONNECT, get an answer too; Node would give an empty one or none. */
export function refuseBrokenRequests(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") return void socket.destroy();
    return void refuseRaw(error.code === "HPE_INVALID_METHOD" ? methodRefused() : malformed(), socket);
  });
  server.on("connect", (_, socket) => {
    // Node lets go of this socket; unheard, a reset would end the process.
    socket.on("error", () => undefined);
    void refuseRaw(methodRefused(), socket);
  });
}
