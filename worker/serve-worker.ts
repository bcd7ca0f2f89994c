import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { mayReadMetrics } from "@/lib/core/metrics-access";
import { answerEmbeddings } from "./answer-embeddings";
import { sendJson } from "./send-json";
import type { WorkerHealth } from "./worker-health";

export interface ServedWorker {
  env: Env;
  health: () => Promise<WorkerHealth>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { authorization, "x-forwarded-for": forwarded } = request.headers;
  if (!mayReadMetrics({ address: request.socket.remoteAddress ?? "", authorization, isRelayed: forwarded !== undefined })) return sendJson(response, 403, { error: "forbidden" });
  const { registry } = metrics();
  response.writeHead(200, { "Content-Type": registry.contentType }).end(await registry.metrics());
}

function answers({ env, health }: ServedWorker): Record<string, Answer> {
  return {
    "GET /metrics": answerMetrics,
    "GET /health": async (_, response) => {
      const found = await health();
      sendJson(response, found.status === "down" ? 503 : 200, found);
    },
    "POST /v1/embeddings": (request, response) => answerEmbeddings(request, response, env),
  };
}

/** The worker's own port: its metrics, its health, and embeddings for the web process. */
export function serveWorker(served: ServedWorker): Promise<Server> {
  const known = answers(served);
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0]?.replace(/(?<=.)\/$/, "");
    const answer = known[`${request.method} ${path}`];
    if (!answer) return sendJson(response, 404, { error: "not found" });
    answer(request, response).catch((error: unknown) => {
      logger().error({ err: error }, "the worker's port could not answer");
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "internal" });
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(served.env.WORKER_METRICS_PORT, () => resolve(server));
  });
}
