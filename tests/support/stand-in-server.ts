import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Parsed, where it is JSON. */
  body: unknown;
  /** How the answer ended: sent to its end, or with the connection closed by either side before. */
  ended: Promise<"sent" | "closed">;
}

export interface StandIn {
  url: string;
  requests: RecordedRequest[];
  close(): Promise<void>;
}

export type Answer = (request: RecordedRequest, response: ServerResponse) => Promise<void> | void;

/** A real HTTP server on a free port of 127.0.0.1 that records what it is asked. */
export async function startStandIn(answer: Answer): Promise<StandIn> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const ended = new Promise<"sent" | "closed">((resolve) => {
      response.once("close", () => resolve(response.writableFinished ? "sent" : "closed"));
    });
    const { method = "", url: path = "", headers } = incoming;
    try {
      const request = { method, path, headers, body: await readBody(incoming), ended };
      requests.push(request);
      await answer(request, response);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, requests, close };
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
