import { ModelError, type ModelFault } from "@/lib/ai/ports";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { models } from "@/lib/core/runtime";
import { embedMissingJob } from "@/lib/jobs/embed-missing";
import { enqueue } from "@/lib/jobs/enqueue";
import { completeSpace } from "./complete-space";
import { embedArticle } from "./embed-article";
import { embedTicket } from "./embed-ticket";
import { type DocumentPlace, missingDocuments } from "./missing-documents";
import { prepareTarget } from "./prepare-target";

const PAGE = 32;

/** Then it lets other jobs of its worker end, and a worker that is told to stop. */
const RUN_MS = 10_000;

/** Before a model that fails is asked again. */
const PAUSE_SECONDS = 30;

/** What a model has against one text: the next one may be right. */
const OF_THE_TEXT: ReadonlySet<ModelFault> = new Set(["malformed", "refused", "too_large"]);

export interface EmbedMissingInput {
  /** Where an earlier run has come to. */
  after?: DocumentPlace | undefined;
  signal?: AbortSignal;
}

async function embedDocument(ctx: Ctx, { kind, id }: DocumentPlace, signal: AbortSignal | undefined): Promise<void> {
  const options = signal ? { signal } : {};
  try {
    if (kind === "article") await embedArticle(ctx, { articleId: id, ...options });
    else await embedTicket(ctx, { ticketId: id, ...options });
  } catch (error) {
    if (!(error instanceof ModelError) || !OF_THE_TEXT.has(error.fault)) throw error;
    logger().warn({ kind, id, fault: error.fault }, "a document could not be embedded");
  }
}

/** Where it has come to when its time was over, or null when it has seen all. */
async function embedFrom(ctx: Ctx, spaceId: number, { after, signal }: EmbedMissingInput, note: (place: DocumentPlace) => void): Promise<DocumentPlace | null> {
  const until = ctx.now().getTime() + RUN_MS;
  let at = after;
  for (;;) {
    const page = await missingDocuments(ctx, spaceId, at, PAGE);
    if (page.length === 0) return null;
    for (const document of page) {
      signal?.throwIfAborted();
      await embedDocument(ctx, document, signal);
      at = document;
      note(at);
      if (ctx.now().getTime() > until) return at;
    }
  }
}

/**
 * Embeds what has no vectors of the desk's model as it cuts texts now: after a change of either, or where the model was not there
 * when a document was. What is missing is found by looking, so nothing is lost with a worker. Once nothing is, the space is
 * complete.
 */
export async function embedMissing(ctx: Ctx, input: EmbedMissingInput = {}): Promise<void> {
  authorize(ctx.actor, "document.embed");
  let after = input.after;
  try {
    const space = await prepareTarget(ctx, models().embedder, input.signal);
    const left = await embedFrom(ctx, space.id, input, (place) => (after = place));
    if (left) return await enqueue(ctx, embedMissingJob, { after: left });
    if (await completeSpace(ctx, space.id)) logger().info({ model: space.model, chunking: space.chunking }, "every document has its vectors");
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault }, "embedding what is missing waits for the model");
    // One that is not installed is looked for again by the schedule.
    if (error.fault !== "missing") await enqueue(ctx, embedMissingJob, { after }, { delaySeconds: PAUSE_SECONDS });
  }
}
