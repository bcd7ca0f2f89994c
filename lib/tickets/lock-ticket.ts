import { and, asc, eq, gt } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { noteInLog } from "@/lib/core/log-context";
import { historyScope, ticketScope } from "./scope";
import { ticketColumns } from "./ticket-row";

const lockedColumns = { ...ticketColumns, deletedAt: tickets.deletedAt };

declare const scoped: unique symbol;

type LockedRow = Pick<typeof tickets.$inferSelect, keyof typeof lockedColumns>;

/** A ticket that the actor may see, its row locked until the transaction ends. Made by lockTicket alone. */
export type Scoped = LockedRow & { readonly [scoped]: true };

export interface TicketTarget {
  /** Id or number. */
  id: string;
  /** What the caller has seen; left out, the change applies to the row as it is. */
  version?: number | undefined;
}

async function staleError(ctx: Ctx, { id, version: current }: LockedRow, seen: number): Promise<DomainError> {
  // A version from outside may be none, and beyond what the column holds.
  const since = Math.max(0, Math.min(seen, current));
  const changes = await ctx.db
    .select({ field: ticketHistory.changedField, oldValue: ticketHistory.oldValue, newValue: ticketHistory.newValue, changedBy: ticketHistory.changedBy, createdAt: ticketHistory.createdAt })
    .from(ticketHistory)
    .where(and(eq(ticketHistory.ticketId, id), gt(ticketHistory.version, since), historyScope(ctx.actor)))
    .orderBy(asc(ticketHistory.position));
  return new DomainError("stale", "ticket_changed", { version: current }, { currentVersion: current, changes });
}

/** Locks a ticket for a change. Throws not_found for a hidden and an absent one alike, and stale with what changed since. */
export async function lockTicket(ctx: Ctx, { id, version }: TicketTarget, { hidden = false }: { hidden?: boolean } = {}): Promise<Scoped> {
  if (!ctx.outbox) throw new TypeError("a ticket is locked inside a transaction");
  const named = id.startsWith("TK") ? eq(tickets.ticketNumber, id) : eq(tickets.id, id);
  const [row] = await ctx.db.select(lockedColumns).from(tickets).where(and(named, ticketScope(ctx.actor, { hidden }))).for("update");
  if (!row) throw new DomainError("not_found", "ticket_unknown");
  noteInLog({ ticket: row.ticketNumber });
  if (version !== undefined && version !== row.version) throw await staleError(ctx, row, version);
  return row as Scoped;
}
