import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";
import type { DocumentCounts } from "@/lib/search/missing-documents";
import { countOpenTickets, type OpenTickets } from "./count-open-tickets";
import { keptEmbedded } from "./kept-embedded";
import { measureQueues, type QueueFigures } from "./measure-queues";

/** However many ask, the database is asked once in this time. */
const KEPT_MS = 10_000;

/** A scrape waits no longer; Prometheus itself gives up after ten seconds. */
const LIMIT_MS = 3_000;

/** How the desk stands, as its database says. */
export interface DeskFigures {
  tickets: OpenTickets[];
  queues: QueueFigures[];
  documents: DocumentCounts;
}

interface Kept {
  beganAt: number;
  figures?: DeskFigures;
  running?: Promise<DeskFigures | undefined>;
}

/** One after the other: a scrape takes one connection, not three. */
async function read(ctx: Ctx): Promise<DeskFigures> {
  return { tickets: await countOpenTickets(ctx), queues: await measureQueues(ctx), documents: await keptEmbedded(ctx) };
}

function readAnew(ctx: Ctx, kept: Kept): Promise<DeskFigures | undefined> {
  kept.beganAt = ctx.now().getTime();
  delete kept.figures;
  return read(ctx)
    .then((figures) => (kept.figures = figures))
    .catch((error: unknown) => {
      logger().debug({ err: error }, "the database gave no figures");
      return undefined;
    })
    .finally(() => delete kept.running);
}

/**
 * The desk's figures as they were ten seconds ago at most; undefined while the database does not give them in time. A question that
 * is still under way is not asked again.
 */
export async function recentFigures(ctx: Ctx): Promise<DeskFigures | undefined> {
  const kept = perProcess<Kept>("recent-figures", () => ({ beganAt: Number.NEGATIVE_INFINITY }));
  const isRecent = ctx.now().getTime() - kept.beganAt < KEPT_MS;
  if (!kept.running && isRecent) return kept.figures;
  kept.running ??= readAnew(ctx, kept);
  const late = new Promise<undefined>((resolve) => AbortSignal.timeout(LIMIT_MS).addEventListener("abort", () => resolve(undefined)));
  return Promise.race([kept.running, late]);
}
