import { and, isNotNull, sql } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { ticketScope } from "@/lib/tickets/scope";
import { ticketOfRecord } from "./record-row";
import { type HiddenTicket, type ListHiddenTicketsInput, listHiddenTicketsInput } from "./schema";

const { id, version, employeeId, employeeNameSnapshot, deletedAt } = tickets;

const order = { moment: deletedAt, id, descending: true };

const hiddenAt = sql<Date>`${deletedAt}`.mapWith(deletedAt);

// Named in full: of a single table drizzle writes columns without it, and history has an id of its own.
const hiddenBy = sql<string | null>`(select h.changed_by from ${ticketHistory} h
  where h.ticket_id = ${tickets}.id and h.changed_field = 'deleted_at' order by h.position desc limit 1)`;

/** The hidden tickets that the actor could see if they were not, the last one that was hidden first. */
export async function listHiddenTickets(ctx: Ctx, input: ListHiddenTicketsInput): Promise<Page<HiddenTicket>> {
  authorize(ctx.actor, "record.read");
  const { limit, cursor } = parseInput(listHiddenTicketsInput, input);
  const hidden = and(isNotNull(deletedAt), ticketScope(ctx.actor, { hidden: true }));
  const total = await ctx.db.$count(tickets, hidden);
  const rows = await ctx.db
    .select({ id, ...ticketOfRecord, version, employeeId, employeeNameSnapshot, hiddenBy, hiddenAt })
    .from(tickets)
    .where(and(hidden, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.hiddenAt);
}
