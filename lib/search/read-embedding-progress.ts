import { authorize } from "@/lib/auth/permissions";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { chooseSpace, type KnownSpace, type TargetSpace } from "./choose-space";
import { CHUNKING_VERSION } from "./document-text";
import { listSpaces } from "./list-spaces";
import { countEmbedded, type DocumentCounts } from "./missing-documents";

export interface EmbeddingProgress {
  /** The desk's model and how texts are cut for it now. */
  target: TargetSpace & Pick<KnownSpace, "completedAt"> & { startedAt: Date | null };
  /** What is searched, as long as its model can embed what is asked; null before the first vector. */
  serving: TargetSpace | null;
  /** How many documents are to have vectors, and how many have those of the target; null once it is complete, and before its first. */
  documents: DocumentCounts | null;
}

/** Long enough for whoever asks again and again, short enough to see it grow. */
const KEPT_SECONDS = 5;

/** How far the desk's documents have vectors of its model, as it was some seconds ago at most. */
export async function readEmbeddingProgress(ctx: Ctx): Promise<EmbeddingProgress> {
  authorize(ctx.actor, "aiHealth.read");
  const target = { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION };
  const spaces = await listSpaces(ctx);
  const goal = spaces.find(({ model, chunking }) => model === target.model && chunking === target.chunking);
  const serving = chooseSpace(spaces, target, () => true);
  const isUnderWay = goal !== undefined && goal.completedAt === null;
  return {
    target: { ...target, startedAt: goal?.createdAt ?? null, completedAt: goal?.completedAt ?? null },
    serving: serving ? { model: serving.model, chunking: serving.chunking } : null,
    documents: isUnderWay ? await cached({ name: "embedded-documents", of: goal.id, seconds: KEPT_SECONDS }, () => countEmbedded(ctx, goal.id)) : null,
  };
}
