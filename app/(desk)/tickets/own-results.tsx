import { EmptyList } from "@/components/tickets/empty-list";
import { OwnTicketList } from "@/components/tickets/own-ticket-list";
import { OwnTicketRow } from "@/components/tickets/own-ticket-row";
import { Pager } from "@/components/tickets/pager";
import type { TicketFilters } from "@/components/tickets/ticket-filters";
import type { Page } from "@/lib/core/field";
import type { Ticket } from "@/lib/tickets/schema";

/** What a requester sees of the own tickets. */
export async function OwnResults({ page, filters }: { page: Promise<Page<Ticket>>; filters: TicketFilters }) {
  const { results, nextCursor, total } = await page;
  if (results.length === 0) return <EmptyList filters={filters} />;
  return (
    <>
      <OwnTicketList>
        {results.map((ticket) => (
          <OwnTicketRow key={ticket.id} ticket={ticket} />
        ))}
      </OwnTicketList>
      <Pager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </>
  );
}
