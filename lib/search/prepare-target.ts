import type { Embedder } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import type { KnownSpace } from "./choose-space";
import { findTargetSpace, vectorSpace } from "./vector-space";

/** The space that a model's vectors are written to, made if need be. Throws ModelError where the model has to say how wide they are and does not. */
export async function prepareTarget(ctx: Ctx, { model, profile, embed }: Embedder, signal?: AbortSignal): Promise<KnownSpace> {
  const known = await findTargetSpace(ctx, model);
  if (known) return known;
  const dimensions = profile.dimensions ?? (await embed([model], "passage", signal))[0]?.length ?? 0;
  return vectorSpace(ctx, model, dimensions);
}
