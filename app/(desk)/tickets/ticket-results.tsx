import { EmptyList } from "@/components/tickets/empty-list";
import { Pager } from "@/components/tickets/pager";
import { isFiltered, type TicketFilters } from "@/components/tickets/ticket-filters";
import { TicketTable } from "@/components/tickets/ticket-table";
import type { Page } from "@/lib/core/field";
import type { Ticket } from "@/lib/tickets/schema";

interface TicketResultsProps {
  page: Promise<Page<Ticket>>;
  filters: TicketFilters;
  showRequester: boolean;
}

export async function TicketResults({ page, filters, showRequester }: TicketResultsProps) {
  const { results, nextCursor, total } = await page;
  if (results.length === 0) return <EmptyList filtered={isFiltered(filters)} />;
  return (
    <>
      <TicketTable tickets={results} moment={filters.sort.endsWith("created_at") ? "createdAt" : "updatedAt"} showRequester={showRequester} />
      <Pager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </>
  );
}
