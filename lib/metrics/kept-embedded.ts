import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { perProcess } from "@/lib/core/per-process";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { listSpaces } from "@/lib/search/list-spaces";
import { countEmbedded, type DocumentCounts } from "@/lib/search/missing-documents";

/** Counting looks at every document: a quarter of a second for 100,000. At most this share of the time is spent on it. */
const SHARE = 0.01;
const SHORTEST_MS = 10_000;

/** No space has it: without one, every document lacks its vectors. */
const NO_SPACE = 0;

interface Kept {
  counts?: DocumentCounts;
  /** When to count again. */
  dueAt: number;
  running?: Promise<DocumentCounts>;
}

async function count(ctx: Ctx): Promise<DocumentCounts> {
  const spaces = await listSpaces(ctx);
  const space = spaces.find(({ model, chunking }) => model === env().EMBEDDING_MODEL && chunking === CHUNKING_VERSION);
  return countEmbedded(ctx, space?.id ?? NO_SPACE);
}

function countAnew(ctx: Ctx, kept: Kept): Promise<DocumentCounts> {
  const beganAt = ctx.now().getTime();
  return count(ctx)
    .then((counts) => (kept.counts = counts))
    .finally(() => {
      const now = ctx.now().getTime();
      kept.dueAt = now + Math.max(SHORTEST_MS, (now - beganAt) / SHARE);
      delete kept.running;
    });
}

/**
 * How many documents are to have vectors of the desk's model, and how many have them, as far as it was counted: whoever asks waits
 * for the first count alone.
 */
export async function keptEmbedded(ctx: Ctx): Promise<DocumentCounts> {
  const kept = perProcess<Kept>("kept-embedded", () => ({ dueAt: 0 }));
  if (!kept.running && ctx.now().getTime() >= kept.dueAt) {
    kept.running = countAnew(ctx, kept);
    kept.running.catch(() => delete kept.counts);
  }
  return kept.counts ?? kept.running ?? Promise.reject(new Error("the documents could not be counted a moment ago"));
}
