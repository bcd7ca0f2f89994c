import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { models } from "@/lib/core/runtime";
import { ticketPassages } from "./document-text";
import { embedPassages } from "./embed-passages";
import { storeChunks } from "./store-chunks";

/** Embeds what a ticket reports and how it was solved. Throws ModelError: without the model there is nothing to store. */
export async function embedTicket(ctx: Ctx, { ticketId, signal }: { ticketId: string; signal?: AbortSignal }): Promise<void> {
  authorize(ctx.actor, "document.embed");
  const { title, description, resolution } = tickets;
  const there = eq(tickets.id, ticketId);
  const [ticket] = await ctx.db.select({ title, description, resolution }).from(tickets).where(there);
  if (!ticket) return;
  const { embedder } = models();
  const embedded = await embedPassages(embedder, ticketPassages(ticket), signal);
  await storeChunks(ctx, embedder.model, { ticketId }, embedded, async ({ db }) => {
    // Reworded or blanked while the model was at work: a job of its own has seen to that.
    const [now] = await db.select({ title, description, resolution }).from(tickets).where(there).for("share");
    return now?.title === ticket.title && now.description === ticket.description && now.resolution === ticket.resolution;
  });
}
