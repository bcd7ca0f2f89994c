import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Logger } from "@/lib/core/logger";

/** Says once, where an embedder is made, that its cosines were not measured. */
export function warnOfUnknownModel(model: string, logger?: Pick<Logger, "warn">): void {
  if (embeddingProfile(model).known) return;
  logger?.warn({ model }, "no profile for this embedding model: careful defaults are used, without a prefix; see lib/ai/embedding-profiles.ts");
}
