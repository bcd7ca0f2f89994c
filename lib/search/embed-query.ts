import type { EmbeddingProfile } from "@/lib/ai/embedding-profiles";
import { maskSecrets } from "@/lib/ai/mask-secrets";
import { isModelError, type QueryEmbedder, type QueryVectors } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";
import { chunkText } from "./chunk-text";
import { isStopgap } from "./is-stopgap";
import type { EmbeddedText } from "./rank-documents";
import type { SearchDegradation } from "./schema";

export interface EmbeddedQuery {
  /** Null: words alone. */
  embedded: (EmbeddedText & Pick<EmbeddingProfile, "searchThreshold" | "duplicateThreshold">) | null;
  degraded: SearchDegradation[];
}

interface Kept {
  made: Promise<QueryVectors>;
  until: number;
}

/** Somebody who types, turns a page or comes back asks the same again. */
const KEPT_MS = 60_000;
const KEPT_QUERIES = 500;

/** Chunks of a long text that are embedded, since somebody waits: its beginning says what it is about. */
const CHUNKS = 2;

const keptBy = () => perProcess("query-vectors", () => new WeakMap<QueryEmbedder, Map<string, Kept>>());

function keptOf(embedder: QueryEmbedder): Map<string, Kept> {
  const kept = keptBy().get(embedder) ?? new Map<string, Kept>();
  keptBy().set(embedder, kept);
  return kept;
}

/** The vectors of a query, asked for once while they are kept; a failure is not. */
function vectorsOf(embedder: QueryEmbedder, texts: string[], now: number): Promise<QueryVectors> {
  const kept = keptOf(embedder);
  const key = texts.join("\n");
  const known = kept.get(key);
  if (known && known.until > now) return known.made;
  const made = embedder.embedQueries(texts);
  kept.delete(key);
  kept.set(key, { made, until: now + KEPT_MS });
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_QUERIES && oldest !== undefined) kept.delete(oldest);
  return made;
}

/** What the embedding model makes of what somebody looks for; without the model, says so and leaves it to words. */
export async function embedQuery(ctx: Ctx, text: string): Promise<EmbeddedQuery> {
  const { queryEmbedder: embedder } = runtime();
  if (!embedder) return { embedded: null, degraded: ["embedding_unavailable"] };
  try {
    const { model, profile, vectors } = await vectorsOf(embedder, chunkText(maskSecrets(text), embedder.profile.chunkTokens).slice(0, CHUNKS), ctx.now().getTime());
    const { searchThreshold, similarThreshold, duplicateThreshold } = profile;
    const degraded: SearchDegradation[] = (await isStopgap(ctx, model)) ? ["embedding_incomplete"] : [];
    return { embedded: { model, vectors, searchThreshold, similarThreshold, duplicateThreshold }, degraded };
  } catch (error) {
    if (!isModelError(error)) throw error;
    logger().warn({ fault: error.fault }, "no vectors for a query: words alone");
    return { embedded: null, degraded: ["embedding_unavailable"] };
  }
}
