import type { EmbeddingProfile } from "@/lib/ai/embedding-profiles";
import { maskSecrets } from "@/lib/ai/mask-secrets";
import { type Embedder, isModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";
import { chunkText } from "./chunk-text";
import type { EmbeddedText } from "./rank-documents";
import type { SearchDegradation } from "./schema";

export interface EmbeddedQuery {
  /** Null: words alone. */
  embedded: (EmbeddedText & Pick<EmbeddingProfile, "searchThreshold" | "duplicateThreshold">) | null;
  degraded: SearchDegradation[];
}

interface Kept {
  vectors: Promise<Float32Array[]>;
  until: number;
}

/** Somebody who types, turns a page or comes back asks the same again. */
const KEPT_MS = 60_000;
const KEPT_QUERIES = 500;

/** Chunks of a long text that are embedded, since somebody waits: its beginning says what it is about. */
const CHUNKS = 2;

const keptBy = () => perProcess("query-vectors", () => new WeakMap<Embedder, Map<string, Kept>>());

function keptOf(embedder: Embedder): Map<string, Kept> {
  const kept = keptBy().get(embedder) ?? new Map<string, Kept>();
  keptBy().set(embedder, kept);
  return kept;
}

/** The vectors of a query, asked for once while they are kept; a failure is not. */
function vectorsOf(embedder: Embedder, texts: string[], now: number): Promise<Float32Array[]> {
  const kept = keptOf(embedder);
  const key = texts.join("\n");
  const known = kept.get(key);
  if (known && known.until > now) return known.vectors;
  const vectors = embedder.embed(texts, "query");
  kept.delete(key);
  kept.set(key, { vectors, until: now + KEPT_MS });
  vectors.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_QUERIES && oldest !== undefined) kept.delete(oldest);
  return vectors;
}

/** What the embedding model makes of what somebody looks for; without the model, says so and leaves it to words. */
export async function embedQuery(ctx: Ctx, text: string): Promise<EmbeddedQuery> {
  const { queryEmbedder: embedder } = runtime();
  if (!embedder) return { embedded: null, degraded: ["embedding_unavailable"] };
  try {
    const { chunkTokens, searchThreshold, similarThreshold, duplicateThreshold } = embedder.profile;
    const vectors = await vectorsOf(embedder, chunkText(maskSecrets(text), chunkTokens).slice(0, CHUNKS), ctx.now().getTime());
    return { embedded: { model: embedder.model, vectors, searchThreshold, similarThreshold, duplicateThreshold }, degraded: [] };
  } catch (error) {
    if (!isModelError(error)) throw error;
    logger().warn({ fault: error.fault, model: embedder.model }, "no vectors for a query: words alone");
    return { embedded: null, degraded: ["embedding_unavailable"] };
  }
}
