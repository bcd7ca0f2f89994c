import { inArray } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { toSnakeCase } from "@/lib/core/naming";
import { asText, TRACKED } from "@/lib/tickets/ticket-changes";
import type { HistoryRow } from "./chain-rows";

/** What a ticket's history says last: of each field that it tells of, and which version that made. */
export interface LastSaid {
  fields: Map<string, HistoryRow>;
  version: number | null;
}

export const noteRow = (said: LastSaid, row: HistoryRow): void => {
  said.fields.set(row.changedField, row);
  said.version = row.version;
};

export type TicketRow = typeof tickets.$inferSelect;

export const readTickets = async (ctx: Ctx, ids: string[]): Promise<Map<string, TicketRow>> => {
  const rows = ids.length === 0 ? [] : await ctx.db.select().from(tickets).where(inArray(tickets.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
};

/** The first field that is not as history left it: somebody changed the row behind the desk's back. Erased values say nothing. */
export function alteredField(ticket: TicketRow, { fields, version }: LastSaid): string | undefined {
  const altered = TRACKED.find((field) => {
    const last = fields.get(toSnakeCase(field));
    return last !== undefined && last.erasureId === null && asText(ticket[field]) !== last.newValue;
  });
  if (altered) return toSnakeCase(altered);
  return version !== null && ticket.version !== version ? "version" : undefined;
}
