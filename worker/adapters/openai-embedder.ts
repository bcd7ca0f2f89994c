import { z } from "zod";
import { type EmbeddingProfile, embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder, ModelFault, TextKind } from "@/lib/ai/ports";
import type { Logger } from "@/lib/core/logger";
import { measuredBatch } from "./measured-models";
import { ModelCall } from "./model-call";
import { modelError } from "./model-faults";
import { probeModelList } from "./openai-models";
import { type ServerAddress, serverAddress } from "./server-address";
import { unitVector } from "./unit-vector";
import { warnOfUnknownModel } from "./unknown-model";

export interface OpenAiEmbedderOptions {
  /** As OpenAI's own clients expect it, `/v1` included: `http://gpu.example:8080/v1`, with or without a slash at its end. */
  baseUrl: string;
  apiKey?: string;
  model: string;
  /** For each request, of 32 texts at most. */
  timeoutMs: number;
  /** In place of the registry's entry: without prefixes, where the server adds them itself. */
  profile?: EmbeddingProfile;
  logger?: Pick<Logger, "warn">;
}

export interface ProbedEmbedder extends Embedder {
  /** Whether the server is up and lists the model; null: it is. At most 2 s. */
  probe(): Promise<ModelFault | null>;
}

/** Whom a request goes to. */
export interface CalledServer {
  server: ServerAddress;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

const TEXTS_A_REQUEST = 32;
/** 32 vectors of 4,096 numbers as text have 3 MB. */
const MAX_BYTES = 16 * 1024 * 1024;

const embeddingList = z.object({ model: z.string().min(1).max(200).optional().catch(undefined), data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()) })) });

export function createOpenAiEmbedder({ baseUrl, apiKey, model, timeoutMs, profile, logger }: OpenAiEmbedderOptions): ProbedEmbedder {
  const server = serverAddress(baseUrl, apiKey);
  const used = profile ?? embeddingProfile(model).profile;
  if (!profile) warnOfUnknownModel(model, logger);

  return {
    model,
    profile: used,
    probe: () => probeModelList(server, model),
    async embed(texts: readonly string[], kind: TextKind, signal?: AbortSignal) {
      const prefix = kind === "query" ? used.queryPrefix : used.passagePrefix;
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += TEXTS_A_REQUEST) {
        const input = texts.slice(start, start + TEXTS_A_REQUEST).map((text) => prefix + text);
        const answered = await measuredBatch(() => requestVectors({ server, timeoutMs, signal }, { input, model }));
        vectors.push(...answered.vectors);
      }
      const dimensions = used.dimensions ?? vectors[0]?.length;
      if (vectors.some((vector) => vector.length !== dimensions)) throw modelError("malformed", server.name);
      return vectors;
    },
  };
}

export interface VectorsRequest {
  input: string[];
  /** Left out, the server's own. */
  model?: string;
}

export interface AnsweredVectors {
  /** As the server calls it, which may be another name than it was asked by. */
  model: string | undefined;
  vectors: Float32Array[];
}

/** One request, of 32 texts at most. Throws ModelError. */
export async function requestVectors({ server, timeoutMs, signal }: CalledServer, { input, model }: VectorsRequest): Promise<AnsweredVectors> {
  const call = new ModelCall({ server, timeoutMs, maxBytes: MAX_BYTES, signal });
  try {
    const response = await call.fetch(`${server.base}/embeddings`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model, input, encoding_format: "float" }),
    });
    return readVectors(await response.text(), input.length, server.name);
  } catch (error) {
    throw call.explain(error);
  } finally {
    call.close();
  }
}

function readVectors(body: string, count: number, server: string): AnsweredVectors {
  const list = embeddingList.safeParse(parseJson(body, server));
  const entries = list.data?.data.toSorted((a, b) => a.index - b.index);
  if (!entries || entries.length !== count || entries.some((entry, at) => entry.index !== at)) {
    throw modelError("malformed", server);
  }
  return { model: list.data?.model, vectors: entries.map((entry) => unitVector(entry.embedding)) };
}

function parseJson(body: string, server: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw modelError("malformed", server);
  }
}
