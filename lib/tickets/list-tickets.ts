import { and, eq, or, type SQL } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { attachmentsColumn } from "@/lib/attachments/attachments-column";
import { authorize } from "@/lib/auth/permissions";
import { countRows, type Found, findRows, isFew } from "@/lib/cache/count-rows";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, among, orderBy, pageOf, when } from "@/lib/core/list-query";
import { matchesWords } from "@/lib/search/matches-words";
import { type ListedTicket, type ListTicketsInput, listTicketsInput } from "./schema";
import { ticketScope } from "./scope";
import { ANALYSIS_FILTERS, ticketFilters } from "./ticket-filters";
import { ticketColumns } from "./ticket-row";
import { isSelf } from "./watching";

const TICKET_NUMBER = /^TK\d+$/i;

function matches(search: string, areCommon: boolean): SQL | undefined {
  const typed = search.trim();
  const number = TICKET_NUMBER.test(typed) ? eq(tickets.ticketNumber, typed.toUpperCase()) : undefined;
  return or(number, matchesWords(tickets.search, typed, areCommon));
}

/** The tickets that the actor may see and the filters leave, a page of them, with how many there are in all. */
export async function listTickets(ctx: Ctx, input: ListTicketsInput): Promise<Page<ListedTicket>> {
  authorize(ctx.actor, "ticket.read");
  const { limit, cursor, sort, ...filter } = parseInput(listTicketsInput, input);
  if (filter.watchedBy !== undefined && !isSelf(ctx.actor, filter.watchedBy)) authorize(ctx.actor, "ticket.listWatchedByOthers");
  if (ANALYSIS_FILTERS.some((name) => filter[name] !== undefined)) authorize(ctx.actor, "analysis.read");
  const by = sort.endsWith("created_at") ? ("createdAt" as const) : ("updatedAt" as const);
  const order = { moment: tickets[by], id: tickets.id, descending: sort.startsWith("-") };
  const filtered = and(ticketScope(ctx.actor), ticketFilters(filter));
  const wanted = (areCommon: boolean) => and(filtered, when(filter.search, (search) => matches(search, areCommon)));
  const of = [ctx.actor, filter];
  const { total, ids }: Found =
    filter.search === undefined
      ? { total: await countRows(ctx, tickets, filtered, of) }
      : await findRows(ctx, tickets, wanted(false), { order, cursor, limit: limit + 1 }, of);
  const rows = await ctx.db
    .select({ ...ticketColumns, attachments: attachmentsColumn(ctx) })
    .from(tickets)
    .where(ids ? among(tickets.id, ids) : and(wanted(true), afterCursor(order, cursor)))
    .orderBy(...orderBy(order, isFew(total)))
    .limit(limit + 1);
  const page = pageOf(rows, limit, total, (row) => row[by]);
  return { ...page, results: page.results.map((ticket) => ({ ...ticket, attachments: ticket.attachments ?? [] })) };
}
