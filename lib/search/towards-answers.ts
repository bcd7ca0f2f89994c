import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { queryAdapter } from "@/lib/ai/query-adapter";
import type { EmbeddedText } from "./rank-documents";

/** A question's vectors turned towards what answers it, with the threshold that belongs to them; where the model has no adapter, as they are. */
export function towardsAnswers(embedded: EmbeddedText): EmbeddedText {
  const adapt = queryAdapter(embedded.model);
  if (!adapt) return embedded;
  const { vectors, whole } = embedded;
  const { answerThreshold } = embeddingProfile(embedded.model).profile;
  return { ...embedded, vectors: vectors.map(adapt), ...(whole && { whole: adapt(whole) }), similarThreshold: answerThreshold ?? embedded.similarThreshold };
}
