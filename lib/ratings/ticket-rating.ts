import { eq } from "drizzle-orm";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import type { Ctx } from "@/lib/core/ctx";
import type { Rating } from "./schema";

export const ratingColumns = { score: ticketRatings.score, comment: ticketRatings.comment, createdAt: ticketRatings.createdAt, updatedAt: ticketRatings.updatedAt };

/** The rating of a ticket that the caller has found in the actor's scope: whoever sees the ticket sees it. */
export async function ratingOf(ctx: Ctx, ticketId: string): Promise<Rating | null> {
  const [row] = await ctx.db.select(ratingColumns).from(ticketRatings).where(eq(ticketRatings.ticketId, ticketId));
  return row ?? null;
}
