import { DEFAULT_SORT, FILTER_NAMES, NO_FILTERS, readColumns, showSame, type TicketFilters, ticketsAddress, writeColumns } from "@/components/tickets/ticket-filters";
import type { ViewColumn } from "@/lib/views/limits";
import type { View, ViewFilters } from "@/lib/views/schema";

/** The filters and the order of a list, as a view keeps them. */
export function viewFiltersOf(filters: TicketFilters): ViewFilters {
  const chosen = FILTER_NAMES.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]));
  return { ...Object.fromEntries(chosen), ...(filters.sort === DEFAULT_SORT ? {} : { sort: filters.sort }) };
}

/** The list that a view opens. */
export const filtersOf = ({ id, filters, columns }: View): TicketFilters => ({ ...NO_FILTERS, ...filters, columns: readColumns(columns), view: id });

export const viewAddress = (view: View): string => ticketsAddress(filtersOf(view));

/** Whether the list is no longer what its view has kept. */
export function differs(view: View, filters: TicketFilters, columns: readonly ViewColumn[]): boolean {
  const kept = filtersOf(view);
  return !showSame(kept, filters) || (kept.columns !== undefined && writeColumns(kept.columns) !== writeColumns(columns));
}
