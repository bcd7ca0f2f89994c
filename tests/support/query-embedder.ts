import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { QueryEmbedder } from "@/lib/ai/ports";
import { runtime, wireRuntime } from "@/lib/core/runtime";

/** The model whose vectors `embedQueriesAs` gives; its cosines count from 0.5, in a search from 0.3, as duplicates from 0.8. */
export const QUERY_MODEL = "test/two";

export interface NotingEmbedder extends QueryEmbedder {
  /** What it was asked for, in order. */
  asked: string[];
}

/** Lets this process embed queries, each as `embed` says, for what follows in the test. */
export function embedQueriesAs(embed: (text: string) => Float32Array | Promise<Float32Array>, model = QUERY_MODEL): NotingEmbedder {
  const asked: string[] = [];
  const profile = { ...embeddingProfile("nobody/knows-me").profile, searchThreshold: 0.3, similarThreshold: 0.5, duplicateThreshold: 0.8 };
  const embedder: NotingEmbedder = {
    profile,
    asked,
    embedQueries: async (texts) => {
      asked.push(...texts);
      return { model, profile, vectors: await Promise.all(texts.map(embed)) };
    },
  };
  wireRuntime({ ...runtime(), queryEmbedder: embedder });
  return embedder;
}
