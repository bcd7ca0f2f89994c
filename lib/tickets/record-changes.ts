import { desc, eq } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { chainMac, type ChangedValues, digestValues, newSalt } from "@/lib/audit/chain";
import { sealHead } from "@/lib/audit/seal-head";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import type { Ticket } from "./schema";

export interface Change extends ChangedValues {
  changedField: string;
}

/**
 * Appends a history row for each change to the ticket's chain, by the ctx's actor. The caller holds the ticket's
 * row lock, or has just inserted it, so that no second writer takes the same position.
 */
export async function recordChanges(ctx: Ctx, { id: ticketId, version }: Pick<Ticket, "id" | "version">, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const [head] = await ctx.db
    .select({ position: ticketHistory.position, mac: ticketHistory.mac })
    .from(ticketHistory)
    .where(eq(ticketHistory.ticketId, ticketId))
    .orderBy(desc(ticketHistory.position))
    .limit(1);
  const { type, id } = actorReference(ctx.actor);
  const createdAt = ctx.now();
  let previous = head?.mac ?? null;
  const rows = changes.map((change, index) => {
    const row = { ticketId, version, position: (head?.position ?? 0) + index + 1, changedByType: type, changedBy: id, createdAt, ...change };
    const salt = newSalt();
    const digest = digestValues(salt, change);
    previous = chainMac(env().AUDIT_KEY, row, digest, previous);
    return { ...row, salt, digest, mac: previous };
  });
  await ctx.db.insert(ticketHistory).values(rows);
  const last = rows.at(-1);
  if (last) await sealHead(ctx, ticketId, last.position, last.mac);
}
