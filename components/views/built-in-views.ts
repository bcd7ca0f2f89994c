import { DEFAULT_SORT, ME, NO_FILTERS, showSame, type TicketFilters } from "@/components/tickets/ticket-filters";

/** The lists that every member of staff has, under their message keys. */
export const BUILT_IN_VIEWS = [
  { name: "open", filters: { ...NO_FILTERS, open: "true" } },
  { name: "mine", filters: { ...NO_FILTERS, open: "true", assignedTo: ME } },
  { name: "unassigned", filters: { ...NO_FILTERS, open: "true", unassigned: "true" } },
  { name: "waiting", filters: { ...NO_FILTERS, open: "true", unanswered: "true" } },
  { name: "resolved", filters: { ...NO_FILTERS, status: "resolved" } },
  { name: "all", filters: NO_FILTERS },
] as const satisfies readonly { name: string; filters: TicketFilters }[];

/** The built-in view that shows these tickets, in whatever order. */
export const builtInViewOf = (filters: TicketFilters) => BUILT_IN_VIEWS.find((view) => showSame({ ...filters, sort: DEFAULT_SORT }, view.filters))?.name;
