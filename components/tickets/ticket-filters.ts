import { z } from "zod";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import { TICKET_SORTS } from "@/lib/tickets/schema";

const SEARCH_MAX = 300;

/** What the address of the list says; what it says wrong counts as not said. */
const filters = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  priority: z.enum(PRIORITIES).optional().catch(undefined),
  search: z.string().trim().min(1).transform((text) => text.slice(0, SEARCH_MAX)).optional().catch(undefined),
  sort: z.enum(TICKET_SORTS).default("-created_at").catch("-created_at"),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type TicketFilters = z.infer<typeof filters>;

export const readTicketFilters = (query: Record<string, unknown>): TicketFilters => filters.parse(query);

export const DEFAULT_SORT: TicketFilters["sort"] = "-created_at";

/** Whether tickets are left out. */
export const isFiltered = ({ status, category, priority, search }: TicketFilters): boolean => Boolean(status ?? category ?? priority ?? search);

/** The list's address with a change of filter; a change leads back to the first page. */
export function ticketsAddress(filters: TicketFilters, change: Partial<TicketFilters> = {}): string {
  const { sort, ...rest } = { ...filters, cursor: undefined, ...change };
  const named = Object.entries({ ...rest, sort: sort === DEFAULT_SORT ? undefined : sort });
  const query = new URLSearchParams(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return query.size === 0 ? "/tickets" : `/tickets?${query}`;
}
