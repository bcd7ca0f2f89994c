import { and, eq, gte, sql } from "drizzle-orm";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { SCORES } from "@/lib/ratings/limits";
import { type Satisfaction } from "@/lib/ratings/schema";
import { ticketScope } from "@/lib/tickets/scope";

/** The ratings since `since` of the tickets that the actor may see. */
export async function satisfaction(ctx: Ctx, since: Date): Promise<Satisfaction> {
  const rows = await ctx.db
    .select({ score: ticketRatings.score, n: sql<number>`count(*)::int` })
    .from(ticketRatings)
    .innerJoin(tickets, eq(tickets.id, ticketRatings.ticketId))
    .where(and(ticketScope(ctx.actor), gte(ticketRatings.createdAt, since)))
    .groupBy(ticketRatings.score);
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const points = rows.reduce((sum, row) => sum + row.n * row.score, 0);
  const counts = SCORES.map((score) => [score, rows.find((row) => String(row.score) === score)?.n ?? 0]);
  return { n, average: n === 0 ? null : points / n, byScore: Object.fromEntries(counts) as Satisfaction["byScore"] };
}
