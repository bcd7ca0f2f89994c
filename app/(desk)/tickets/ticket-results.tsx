import { redirect } from "next/navigation";
import { EmptyList } from "@/components/tickets/empty-list";
import { Pager } from "@/components/tickets/pager";
import { isFiltered, type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import { TicketTable } from "@/components/tickets/ticket-table";
import { isStaff } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { listTickets } from "@/lib/tickets/list-tickets";

const PAGE_SIZE = 50;

/** A cursor that is no longer understood leads to the first page. */
async function readPage(ctx: Ctx, filters: TicketFilters) {
  try {
    return await listTickets(ctx, { ...filters, limit: PAGE_SIZE });
  } catch (error) {
    if (filters.cursor && error instanceof DomainError && error.code === "invalid") redirect(ticketsAddress(filters));
    throw error;
  }
}

export async function TicketResults({ ctx, filters }: { ctx: Ctx; filters: TicketFilters }) {
  const { results, nextCursor, total } = await readPage(ctx, filters);
  if (results.length === 0) return <EmptyList filtered={isFiltered(filters)} />;
  return (
    <>
      <TicketTable tickets={results} moment={filters.sort.endsWith("created_at") ? "createdAt" : "updatedAt"} showRequester={isStaff(ctx.actor)} />
      <Pager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </>
  );
}
