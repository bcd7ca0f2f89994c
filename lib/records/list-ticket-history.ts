import { and, eq, exists, sql } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import { countRows, isFew } from "@/lib/cache/count-rows";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { historyScope, ticketScope } from "@/lib/tickets/scope";
import { inPeriod, ticketOfRecord } from "./record-row";
import { type HistoryRecord, type ListTicketHistoryInput, listTicketHistoryInput } from "./schema";

const { id, ticketId, changedField, oldValue, newValue, comment, changedByType, changedBy, createdAt } = ticketHistory;

const order = { moment: createdAt, id, descending: true };

/** The changes of all tickets that the actor may see, newest first. */
export async function listTicketHistory(ctx: Ctx, input: ListTicketHistoryInput): Promise<Page<HistoryRecord>> {
  authorize(ctx.actor, "record.read");
  const { limit, cursor, ...filter } = parseInput(listTicketHistoryInput, input);
  const named = when(filter.ticketNumber, (number) => eq(tickets.ticketNumber, number.trim().toUpperCase()));
  const filtered = and(
    when(filter.changedField, (value) => eq(changedField, value)),
    when(filter.changedBy, (value) => eq(changedBy, value)),
    inPeriod(createdAt, filter),
    historyScope(ctx.actor),
  );
  const seen = exists(ctx.db.select({ one: sql`1` }).from(tickets).where(and(eq(tickets.id, ticketId), named, ticketScope(ctx.actor))));
  const total = await countRows(ctx, ticketHistory, and(filtered, seen), ["history-records", ctx.actor, filter]);
  const rows = await ctx.db
    .select({ id, ...ticketOfRecord, changedField, oldValue, newValue, comment, changedByType, changedBy, createdAt })
    .from(ticketHistory)
    .innerJoin(tickets, eq(tickets.id, ticketId))
    .where(and(filtered, named, ticketScope(ctx.actor), afterCursor(order, cursor)))
    .orderBy(...orderBy(order, isFew(total)))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.createdAt);
}
