import type { ChunkPart } from "@/db/enums";
import type { Embedder } from "@/lib/ai/ports";
import { chunkText } from "./chunk-text";

/** A part of a document before it is embedded. */
export interface Passage {
  part: ChunkPart;
  text: string;
}

export interface EmbeddedChunk {
  part: ChunkPart;
  position: number;
  content: string;
  embedding: Float32Array;
}

/** Chunks a document's parts by what the model reads, and embeds them. Throws ModelError. */
export async function embedPassages(embedder: Embedder, passages: readonly Passage[], signal?: AbortSignal): Promise<EmbeddedChunk[]> {
  const chunks = passages.flatMap(({ part, text }) =>
    chunkText(text, embedder.profile.chunkTokens).map((content, position) => ({ part, position, content })),
  );
  const vectors = await embedder.embed(chunks.map((chunk) => chunk.content), "passage", signal);
  return chunks.map((chunk, index) => ({ ...chunk, embedding: vectors[index] ?? new Float32Array() }));
}
