import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { type Embedder, ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { reportText } from "@/lib/search/document-text";
import { embedPassages } from "@/lib/search/embed-passages";
import type { RetrieveInput } from "@/lib/search/retrieve";
import { storeChunks } from "@/lib/search/store-chunks";
import type { Ticket } from "@/lib/tickets/schema";
import type { Degradation } from "./degradations";

export interface EmbeddedReport {
  embedded: RetrieveInput["embedded"];
  degraded: Degradation[];
}

/** Embeds what a ticket reports and stores the vectors; without a model, says so and goes on. */
export async function embedReport(ctx: Ctx, embedder: Embedder, ticket: Ticket, signal?: AbortSignal): Promise<EmbeddedReport> {
  try {
    const chunks = await embedPassages(embedder, [{ part: "report", text: reportText(ticket) }], signal);
    await storeChunks(ctx, embedder.model, { ticketId: ticket.id }, chunks, async ({ db }) => {
      // Reworded or blanked while the model was at work: vectors of what it was serve this analysis alone.
      const { title, description } = tickets;
      const [now] = await db.select({ title, description }).from(tickets).where(eq(tickets.id, ticket.id)).for("share");
      return now?.title === ticket.title && now.description === ticket.description;
    });
    const { similarThreshold, queryPrefix, passagePrefix } = embedder.profile;
    const asPassages = chunks.map(({ embedding }) => embedding);
    const vectors = queryPrefix === passagePrefix ? asPassages : await embedder.embed(chunks.map(({ content }) => content), "query", signal);
    return { embedded: { model: embedder.model, vectors, similarThreshold }, degraded: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault, model: embedder.model }, "the embedding model gave no vectors");
    return { embedded: null, degraded: [error.fault === "missing" ? "embedding_model_missing" : "embedding_failed"] };
  }
}
