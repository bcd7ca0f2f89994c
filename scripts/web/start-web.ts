import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import next from "next";
import { clientAddress } from "@/lib/core/client-address";
import { env } from "@/lib/core/env";
import { RELAYED_HEADER } from "@/lib/core/metrics-access";
import { deskEvents } from "@/lib/events/desk-events";
import { startTracing } from "@/worker/tracing/start-tracing";
import { PROJECT_ROOT } from "../stack/project-root";
import { drain } from "./drain";
import { guardPage } from "./guard-page";
import { logRequest } from "./log-request";
import { noteResponses } from "./open-responses";
import { refusalOf, refuse, refuseBrokenRequests } from "./refuse-request";
import { routePatterns } from "./route-patterns";
import { apiRoutes } from "./serve-api";
import { compressedStatic } from "./serve-static";
import { setRequestHeader } from "./set-request-header";
import { timeAnswer } from "./time-answer";
import { wireWeb } from "./wire-web";

export interface RunningWeb {
  port: number;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Longer than proxies keep a connection that they do not use: one that is closed here while a request comes over it fails that request. */
const KEEP_ALIVE_MS = 125_000;

const notYet: Handler = (_, response) => void response.writeHead(503, { "Retry-After": "1" }).end();

function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves the web app in this process. Rejects with EADDRINUSE when the port is taken. */
export async function startWeb({ dev, hostname = "0.0.0.0" }: { dev: boolean; hostname?: string }): Promise<RunningWeb> {
  const settings = env();
  let handle: Handler = notYet;
  const serveStatic = dev ? () => false : compressedStatic(join(PROJECT_ROOT, ".next", "static"));
  // Next compiles anew what is changed while one develops.
  const serveApi = dev ? () => false : apiRoutes();
  const serve: Handler = (request, response) => {
    const refusal = refusalOf(request);
    if (refusal) return void refuse(refusal, request, response);
    const forwarded = request.headers["x-forwarded-for"]?.toString();
    const peer = request.socket.remoteAddress ?? "";
    const address = clientAddress(peer, forwarded, settings.TRUSTED_PROXIES);
    setRequestHeader(request, "x-forwarded-for", address);
    const isRelayed = forwarded !== undefined && address === clientAddress(peer, undefined, settings.TRUSTED_PROXIES);
    setRequestHeader(request, RELAYED_HEADER, isRelayed ? "1" : undefined);
    if (serveStatic(request, response) || serveApi(request, response)) return;
    // Code that is compiled while it is read needs more than a policy allows.
    if (!dev) guardPage(request, response);
    void handle(request, response);
  };
  const patternOf = routePatterns();
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    logRequest(request, response, patternOf, () => {
      timeAnswer(request, response, patternOf);
      void serve(request, response);
    });
  });
  refuseBrokenRequests(server);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const closeAfterAnswers = noteResponses(server);
  const tracing = await startTracing(settings, "deskwise-web");
  const unwire = await wireWeb(settings);
  const app = next({ dev, hostname, port: settings.PORT, httpServer: server });
  await app.prepare();
  handle = app.getRequestHandler();
  // Not before it can answer: a balancer passes over who does not take connections, and sends requests to who does.
  const port = await listen(server, settings.PORT, hostname);
  return {
    port,
    close: async () => {
      await drain(server, { pauseMs: dev ? 0 : settings.SHUTDOWN_DELAY_MS, closeAfterAnswers, endStreams: () => deskEvents().endAll() });
      await app.close();
      await unwire();
      await tracing.close();
    },
  };
}
