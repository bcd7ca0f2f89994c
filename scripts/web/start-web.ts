import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { clientAddress } from "@/lib/core/client-address";
import { env } from "@/lib/core/env";
import { RELAYED_HEADER } from "@/lib/core/metrics-access";
import { noteStreams } from "./event-streams";
import { refusalOf, refuse, refuseBrokenRequests } from "./refuse-request";
import { wireWeb } from "./wire-web";

export interface RunningWeb {
  port: number;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const DRAIN_MS = 10_000;

const notYet: Handler = (_, response) => void response.writeHead(503, { "Retry-After": "1" }).end();

function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Lets requests under way end, but no longer than `DRAIN_MS`. */
async function drain(server: Server, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

/** Serves the web app in this process. Rejects with EADDRINUSE when the port is taken. */
export async function startWeb({ dev, hostname = "0.0.0.0" }: { dev: boolean; hostname?: string }): Promise<RunningWeb> {
  const settings = env();
  let handle: Handler = notYet;
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const refusal = refusalOf(request);
    if (refusal) return void refuse(refusal, request, response);
    const forwarded = request.headers["x-forwarded-for"]?.toString();
    const peer = request.socket.remoteAddress ?? "";
    const address = clientAddress(peer, forwarded, settings.TRUSTED_PROXIES);
    request.headers["x-forwarded-for"] = address;
    delete request.headers[RELAYED_HEADER];
    if (forwarded !== undefined && address === clientAddress(peer, undefined, settings.TRUSTED_PROXIES)) request.headers[RELAYED_HEADER] = "1";
    return void handle(request, response);
  });
  refuseBrokenRequests(server);
  const endStreams = noteStreams(server);
  const port = await listen(server, settings.PORT, hostname);
  const unwire = await wireWeb(settings);
  const app = next({ dev, hostname, port, httpServer: server });
  await app.prepare();
  handle = app.getRequestHandler();
  return {
    port,
    close: async () => {
      await drain(server, endStreams);
      await app.close();
      await unwire();
    },
  };
}
