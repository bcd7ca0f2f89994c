import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { maskSecrets } from "@/lib/ai/mask-secrets";
import { type Embedder, ModelError } from "@/lib/ai/ports";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { chunkText } from "@/lib/search/chunk-text";
import { factsText, type Report, reportText } from "@/lib/search/document-text";
import { type EmbeddedChunk, embedPassages } from "@/lib/search/embed-passages";
import { isStopgap } from "@/lib/search/is-stopgap";
import { leanToTitle } from "@/lib/search/lean-to-title";
import type { EmbeddedText } from "@/lib/search/rank-documents";
import type { RetrieveInput } from "@/lib/search/retrieve";
import { storeChunks } from "@/lib/search/store-chunks";
import type { Ticket } from "@/lib/tickets/schema";
import type { Degradation } from "./degradations";

export interface EmbeddedReport {
  embedded: RetrieveInput["embedded"];
  degraded: Degradation[];
}

export interface EmbedReportOptions {
  /** The model whose vectors are searched now, where that is not the one whose vectors are stored. */
  serving?: Embedder;
  signal?: AbortSignal | undefined;
}

type ReportedTicket = Ticket & Pick<Report, "facts">;

type ReportVectors = Pick<EmbeddedText, "vectors" | "whole">;

/** Embeds a ticket's own report, without what was said since, as it will be found when the ticket is solved. */
async function storeReport(ctx: Ctx, embedder: Embedder, { id, title, description }: ReportedTicket, signal?: AbortSignal): Promise<EmbeddedChunk[]> {
  const chunks = await embedPassages(embedder, [{ part: "report", text: reportText({ title, description }) }], signal);
  await storeChunks(ctx, embedder.model, { ticketId: id }, chunks, async ({ db }) => {
    // Reworded or blanked while the model was at work: vectors of what it was serve this analysis alone.
    const [now] = await db.select({ title: tickets.title, description: tickets.description }).from(tickets).where(eq(tickets.id, id)).for("share");
    return now?.title === title && now.description === description;
  });
  return chunks;
}

/** The vectors to search with, the first drawn to the title's; those of the report's chunks are asked for where they are not known. */
async function queryVectors(serving: Embedder, ticket: ReportedTicket, known: readonly Float32Array[], signal?: AbortSignal): Promise<ReportVectors> {
  const asked = known.length > 0 ? [] : chunkText(reportText(ticket), serving.profile.chunkTokens);
  const [title, ...queries] = await serving.embed([maskSecrets(ticket.title), ...asked], "query", signal);
  const [first, ...others] = known.length > 0 ? known : queries;
  return first && title ? { vectors: [leanToTitle(first, title), ...others], whole: first } : { vectors: [] };
}

/** Stores the report's vectors, and gives those to search with: the same ones where nothing makes a difference. */
async function searchedVectors(ctx: Ctx, embedder: Embedder, ticket: ReportedTicket, { serving = embedder, signal }: EmbedReportOptions): Promise<ReportVectors> {
  if (embedder !== serving) {
    await storeReport(ctx, embedder, ticket, signal).catch((error: unknown) => {
      if (!(error instanceof ModelError)) throw error;
      logger().warn({ fault: error.fault, model: embedder.model }, "a report's vectors are not stored");
    });
    return queryVectors(serving, ticket, [], signal);
  }
  const chunks = await storeReport(ctx, embedder, ticket, signal);
  const { queryPrefix, passagePrefix } = serving.profile;
  const asStored = factsText(ticket) === "" && queryPrefix === passagePrefix;
  return queryVectors(serving, ticket, asStored ? chunks.map(({ embedding }) => embedding) : [], signal);
}

/** Embeds what a ticket reports, stores the vectors and gives those to search with; without a model, says so and goes on. */
export async function embedReport(ctx: Ctx, embedder: Embedder, ticket: ReportedTicket, options: EmbedReportOptions = {}): Promise<EmbeddedReport> {
  authorize(ctx.actor, "analysis.write");
  const { model, profile } = options.serving ?? embedder;
  try {
    const searched = await searchedVectors(ctx, embedder, ticket, options);
    const degraded: Degradation[] = (await isStopgap(ctx, model)) ? ["embedding_incomplete"] : [];
    return { embedded: { model, ...searched, similarThreshold: profile.similarThreshold }, degraded };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault, model }, "the embedding model gave no vectors");
    return { embedded: null, degraded: [error.fault === "missing" ? "embedding_model_missing" : "embedding_failed"] };
  }
}
