import { EmptyList } from "@/components/tickets/empty-list";
import { KeepList } from "@/components/tickets/keep-list";
import { OwnTicketList } from "@/components/tickets/own-ticket-list";
import { OwnTicketRow } from "@/components/tickets/own-ticket-row";
import { Pager } from "@/components/tickets/pager";
import { type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { ratedTickets } from "@/lib/ratings/rated-tickets";
import type { Ticket } from "@/lib/tickets/schema";

interface OwnResultsProps {
  ctx: Ctx;
  page: Promise<Page<Ticket>>;
  filters: TicketFilters;
}

/** What a requester sees of the own tickets. */
export async function OwnResults({ ctx, page, filters }: OwnResultsProps) {
  const { results, nextCursor, total } = await page;
  if (results.length === 0) return <EmptyList filters={filters} />;
  const rated = await ratedTickets(ctx, { ids: results.filter(({ status }) => status === "resolved").map(({ id }) => id) });
  return (
    <>
      <KeepList address={ticketsAddress(filters, { cursor: filters.cursor })} numbers={results.map(({ ticketNumber }) => ticketNumber)} />
      <OwnTicketList>
        {results.map((ticket) => (
          <OwnTicketRow key={ticket.id} ticket={ticket} isRated={rated.includes(ticket.id)} />
        ))}
      </OwnTicketList>
      <Pager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </>
  );
}
