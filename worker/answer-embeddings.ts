import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { ModelError } from "@/lib/ai/ports";
import { carriesToken } from "@/lib/core/bearer";
import type { Env } from "@/lib/core/env";
import { servingEmbedder } from "@/lib/core/runtime";
import { sendJson } from "./send-json";

const BODY_MAX_BYTES = 1_048_576;

const embeddingsRequest = z.object({
  model: z.string().optional(),
  input: z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1).max(64)]),
});

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_MAX_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseRequest(body: string) {
  try {
    return embeddingsRequest.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** POST /v1/embeddings in OpenAI's shape, for who carries the internal token: texts are embedded as queries, by the model whose vectors are searched now. */
export async function answerEmbeddings(request: IncomingMessage, response: ServerResponse, env: Env): Promise<void> {
  const refuse = (status: number, message: string) => sendJson(response, status, { error: { message, type: "invalid_request_error" } });
  if (!carriesToken(request.headers.authorization, env.INTERNAL_TOKEN)) return refuse(401, "the internal token is needed");
  const body = await readBody(request);
  if (body === undefined) return refuse(413, `at most ${BODY_MAX_BYTES} bytes`);
  const wanted = parseRequest(body);
  if (!wanted) return refuse(400, "send {input: text or texts, model?}");
  const embedder = servingEmbedder();
  if (wanted.model !== undefined && wanted.model !== embedder.model) return refuse(404, `this worker has ${embedder.model}`);
  try {
    const vectors = await embedder.embed(wanted.input, "query");
    const data = vectors.map((vector, index) => ({ object: "embedding", index, embedding: Array.from(vector) }));
    sendJson(response, 200, { object: "list", model: embedder.model, data, usage: { prompt_tokens: 0, total_tokens: 0 } });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    sendJson(response, 503, { error: { message: error.fault, type: "server_error" } });
  }
}
