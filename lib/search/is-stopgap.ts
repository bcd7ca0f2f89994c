import type { Ctx } from "@/lib/core/ctx";
import { chooseSpace } from "./choose-space";
import { CHUNKING_VERSION } from "./document-text";
import { listSpaces } from "./list-spaces";

/**
 * Whether a model is asked with though only a part of the documents has its vectors, since the model whose vectors are complete
 * is not there any more.
 */
export async function isStopgap(ctx: Ctx, model: string): Promise<boolean> {
  const spaces = await listSpaces(ctx);
  const searched = chooseSpace(spaces, { model, chunking: CHUNKING_VERSION }, (other) => other === model);
  return !searched?.completedAt && spaces.some(({ completedAt }) => completedAt !== null);
}
