import { EmptyList } from "@/components/tickets/empty-list";
import { KeepList } from "@/components/tickets/keep-list";
import { listedRow } from "@/components/tickets/list/listed-row";
import { ListWorkspace } from "@/components/tickets/list/list-workspace";
import { Pager } from "@/components/tickets/pager";
import { type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import { TicketTable } from "@/components/tickets/ticket-table";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { namesOf } from "@/lib/people/names-of";
import type { Ticket } from "@/lib/tickets/schema";
import type { ViewColumn } from "@/lib/views/limits";
import { changeTickets } from "./actions";

interface TicketResultsProps {
  ctx: Ctx;
  page: Promise<Page<Ticket>>;
  filters: TicketFilters;
  columns: readonly ViewColumn[];
  me: { employeeId: string; name: string };
}

/** What staff work through. */
export async function TicketResults({ ctx, page, filters, columns, me }: TicketResultsProps) {
  const { results, nextCursor, total } = await page;
  if (results.length === 0) return <EmptyList filters={filters} />;
  const names = await namesOf(ctx, { ids: results.flatMap(({ assignedTo }) => assignedTo ?? []) });
  return (
    <ListWorkspace key={ticketsAddress(filters, { cursor: filters.cursor })} rows={results.map(listedRow)} tools={{ me, names, changeTickets }}>
      <KeepList address={ticketsAddress(filters, { cursor: filters.cursor })} numbers={results.map(({ ticketNumber }) => ticketNumber)} />
      <TicketTable tickets={results} columns={columns} names={names} />
      <Pager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </ListWorkspace>
  );
}
