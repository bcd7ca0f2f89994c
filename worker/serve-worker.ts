import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Env } from "@/lib/core/env";
import { inLogContext, noteInLog } from "@/lib/core/log-context";
import { logger } from "@/lib/core/logger";
import { mayReadMetrics } from "@/lib/core/metrics-access";
import { REQUEST_ID_HEADER, requestIdOf } from "@/lib/core/request-id";
import { continueTrace } from "@/lib/core/spans";
import { scrape } from "@/lib/metrics/scrape";
import type { KnownHealth } from "@/lib/metrics/set-gauges";
import { answerEmbeddings } from "./answer-embeddings";
import { jobCtx } from "./job-ctx";
import { sendJson } from "./send-json";
import type { WorkerHealth } from "./worker-health";

export interface ServedWorker {
  env: Env;
  health: () => Promise<WorkerHealth>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function known({ database, embedding, llm }: WorkerHealth): KnownHealth {
  const found = Object.entries({ database, embedding_model: embedding, llm }).filter(([, { state }]) => state !== "unknown");
  return { dependencies: Object.fromEntries(found.map(([name, { state }]) => [name, state === "ready"])), isBreakerOpen: llm.breaker && llm.breaker.state !== "closed" };
}

async function answerMetrics(request: IncomingMessage, response: ServerResponse, health: ServedWorker["health"]): Promise<void> {
  const { authorization, "x-forwarded-for": forwarded } = request.headers;
  if (!mayReadMetrics({ address: request.socket.remoteAddress ?? "", authorization, isRelayed: forwarded !== undefined })) return sendJson(response, 403, { error: "forbidden" });
  const { text, contentType } = await scrape({ ctx: jobCtx("metrics"), health: async () => known(await health()) });
  response.writeHead(200, { "Content-Type": contentType }).end(text);
}

function answers({ env, health }: ServedWorker): Record<string, Answer> {
  return {
    "GET /metrics": (request, response) => answerMetrics(request, response, health),
    "GET /health": async (_, response) => {
      const found = await health();
      sendJson(response, found.status === "down" ? 503 : 200, found);
    },
    "POST /v1/embeddings": (request, response) => answerEmbeddings(request, response, env),
  };
}

/** The worker's own port: its metrics, its health, and embeddings for the web process, under the id and trace of the request that wants them. */
export function serveWorker(served: ServedWorker): Promise<Server> {
  const routes = answers(served);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? "/").split("?")[0]?.replace(/(?<=.)\/$/, "");
    const route = `${request.method} ${path}`;
    const answer = routes[route];
    if (!answer) return sendJson(response, 404, { error: "not found" });
    noteInLog({ route });
    try {
      await answer(request, response);
      logger().debug({ status: response.statusCode }, "request");
    } catch (error) {
      logger().error({ err: error }, "the worker's port could not answer");
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "internal" });
    }
  };
  const server = createServer((request, response) => {
    const id = requestIdOf(request.headers[REQUEST_ID_HEADER]);
    void inLogContext({ request_id: id }, () => continueTrace(request.headers, () => serve(request, response)));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(served.env.WORKER_METRICS_PORT, () => resolve(server));
  });
}
