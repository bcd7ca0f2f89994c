import type { Category } from "@/db/enums";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket, generatorThatSays, useModels } from "./analysis-desk";
import { degrees, storeVectors } from "./vectors";

/** The model whose vectors these desks have, of two dimensions. */
export const CLASSIFIED_MODEL = "test/two";

export interface CountingEmbedder extends Embedder {
  /** Texts that it embedded. */
  embedded: number;
}

/** A model for which everything that is lent lies at 45 degrees; a fault makes it fail. */
export function useCountingEmbedder({ fault = false, model = CLASSIFIED_MODEL, dimensions = 2 } = {}): CountingEmbedder {
  const embedder: CountingEmbedder = {
    model,
    profile: embeddingProfile("nobody/knows-me").profile,
    embedded: 0,
    embed: (texts) => {
      if (fault) return Promise.reject(new ModelError("missing", "no such model"));
      embedder.embedded += texts.length;
      return Promise.resolve(texts.map(() => degrees(45, dimensions)));
    },
  };
  useModels({ embedder, generator: generatorThatSays("") });
  return embedder;
}

/** A solved ticket whose report lies at an angle. */
export async function makeClassified(ctx: Ctx, category: Category, angle: number): Promise<string> {
  const { id } = await makeSolvedTicket(ctx, { category });
  await storeVectors(ctx, CLASSIFIED_MODEL, { ticketId: id }, degrees(angle));
  return id;
}
