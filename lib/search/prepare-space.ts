import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { vectorSpace } from "./vector-space";

/** Makes the place of a known model's vectors with its index ahead of their first use, for who may make indexes when the app may not. */
export async function prepareSpace(ctx: Ctx, { model }: { model: string }): Promise<void> {
  authorize(ctx.actor, "document.embed");
  const { dimensions } = embeddingProfile(model).profile;
  if (dimensions !== null) await vectorSpace(ctx, model, dimensions);
}
