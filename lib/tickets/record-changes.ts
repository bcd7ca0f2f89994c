import { desc, eq } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { sealHead } from "@/lib/audit/seal-head";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { chainChanges, type Change } from "./chain-changes";
import type { Ticket } from "./schema";

/**
 * Appends a history row for each change to the ticket's chain, by the ctx's actor. The caller holds the ticket's
 * row lock, or has just inserted it, so that no second writer takes the same position.
 */
export async function recordChanges(ctx: Ctx, { id: ticketId, version }: Pick<Ticket, "id" | "version">, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const [end] = await ctx.db
    .select({ position: ticketHistory.position, mac: ticketHistory.mac })
    .from(ticketHistory)
    .where(eq(ticketHistory.ticketId, ticketId))
    .orderBy(desc(ticketHistory.position))
    .limit(1);
  const { type, id } = actorReference(ctx.actor);
  const rows = chainChanges({ ticketId, version, changedByType: type, changedBy: id, createdAt: ctx.now() }, changes, end);
  await ctx.db.insert(ticketHistory).values(rows);
  const last = rows.at(-1);
  if (last) await sealHead(ctx, ticketId, last.position, last.mac);
}
