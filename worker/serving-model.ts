import { type Embedder, ModelError, type ModelFault } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { chooseSpace } from "@/lib/search/choose-space";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { listSpaces } from "@/lib/search/list-spaces";

export interface LoadedModel {
  embedder: Embedder;
  /** Resolves when texts can be embedded. Throws ModelError. */
  ready(): Promise<void>;
  dispose(): Promise<void>;
}

export interface ServingModel {
  /** The model whose vectors are searched now. */
  current(): Embedder;
  /** Looks whether another model's vectors are to be searched, and gets it ready or lets it go. Throws ModelError where it may be there later. */
  follow(ctx: Ctx): Promise<void>;
  dispose(): Promise<void>;
}

export interface ServingModelOptions {
  /** Opens a model by its name, as the desk's own is opened. */
  open(model: string): Promise<LoadedModel>;
  /** Milliseconds that a model is kept after it has been relieved: some are still comparing. */
  graceMs?: number;
}

const GRACE_MS = 120_000;

/** A server that is away may come back; a model that is not there does not. */
const PASSING: ReadonlySet<ModelFault> = new Set(["unreachable", "timeout", "refused", "cut_off"]);

/**
 * After a change of the desk's model the one before is asked with until every document has vectors of the new one. A model that
 * is not there any more is not waited for.
 */
export function serveFormerModel(own: Embedder, { open, graceMs = GRACE_MS }: ServingModelOptions): ServingModel {
  let former: LoadedModel | null = null;
  const absent = new Set<string>();
  const leaving = new Map<LoadedModel, NodeJS.Timeout>();

  function relieve(): void {
    if (!former) return;
    const left = former;
    former = null;
    logger().info({ model: left.embedder.model }, "the former embedding model is let go");
    const end = setTimeout(() => {
      leaving.delete(left);
      left.dispose().catch((error: unknown) => logger().warn({ err: error }, "a former embedding model was not let go"));
    }, graceMs);
    leaving.set(left, end.unref());
  }

  async function take(model: string): Promise<void> {
    const opened = await open(model);
    try {
      await opened.ready();
      former = opened;
      logger().info({ model }, "the former embedding model serves until the new one has seen every document");
    } catch (error) {
      await opened.dispose();
      if (error instanceof ModelError && PASSING.has(error.fault)) throw error;
      absent.add(model);
      logger().warn({ err: error, model }, "the former embedding model is not there: the new one serves as far as it is");
    }
  }

  return {
    current: () => former?.embedder ?? own,
    async follow(ctx) {
      for (;;) {
        const wanted = chooseSpace(await listSpaces(ctx), { model: own.model, chunking: CHUNKING_VERSION }, (model) => !absent.has(model))?.model ?? own.model;
        if (wanted === (former?.embedder.model ?? own.model)) return;
        relieve();
        if (wanted === own.model) return;
        await take(wanted);
      }
    },
    async dispose() {
      const all = [...leaving.keys(), ...(former ? [former] : [])];
      for (const end of leaving.values()) clearTimeout(end);
      leaving.clear();
      former = null;
      await Promise.all(all.map((model) => model.dispose()));
    },
  };
}
