import { DEFAULT_SORT, ME, readTicketFilters, showSame, type TicketFilters } from "@/components/tickets/ticket-filters";

/** The lists that every member of staff has, under their message keys. */
export const BUILT_IN_VIEWS = [
  { name: "open", filters: readTicketFilters({ open: "true" }) },
  { name: "mine", filters: readTicketFilters({ open: "true", assignedTo: ME }) },
  { name: "unassigned", filters: readTicketFilters({ open: "true", unassigned: "true" }) },
  { name: "waiting", filters: readTicketFilters({ open: "true", unanswered: "true" }) },
  { name: "resolved", filters: readTicketFilters({ status: "resolved" }) },
  { name: "all", filters: readTicketFilters({}) },
] as const;

/** The built-in view that shows these tickets, in whatever order. */
export const builtInViewOf = (filters: TicketFilters) => BUILT_IN_VIEWS.find((view) => showSame({ ...filters, sort: DEFAULT_SORT }, view.filters))?.name;
