import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError } from "@/lib/ai/ports";

/** An embedding model that is not there. */
export const absentEmbedder: Embedder = {
  model: "test/absent",
  profile: embeddingProfile("nobody/knows-me").profile,
  embed: () => Promise.reject(new ModelError("missing", "no such model")),
};
