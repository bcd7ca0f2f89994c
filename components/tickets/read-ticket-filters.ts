import { z } from "zod";
import { ANALYSIS_SOURCES, CATEGORIES, LOCALES, PRIORITIES, STATUSES, VERDICTS } from "@/db/enums";
import { momentField } from "@/lib/core/field";
import { renameKeys, toCamelCase } from "@/lib/core/naming";
import { SCORES } from "@/lib/ratings/limits";
import { TICKET_SORTS } from "@/lib/tickets/limits";
import { DEFAULT_SORT, type FilterName, isFiltered, readColumns, type TicketFilters } from "./ticket-filters";

const SEARCH_MAX = 300;

/** What the address says wrong counts as not said. */
const said = <Field extends z.ZodType>(field: Field) => field.optional().catch(undefined);
const words = (max: number) => said(z.string().trim().min(1).max(max));
const yes = said(z.literal("true"));
const moment = said(momentField);

const CHOICES = {
  status: said(z.enum(STATUSES)),
  open: said(z.enum(["true", "false"])),
  category: said(z.enum(CATEGORIES)),
  priority: said(z.enum(PRIORITIES)),
  assignedTo: words(100),
  unassigned: yes,
  unanswered: yes,
  watchedBy: words(100),
  employeeId: words(100),
  department: words(200),
  tag: words(50),
  language: said(z.enum(LOCALES)),
  createdAfter: moment,
  createdBefore: moment,
  resolvedAfter: moment,
  resolvedBefore: moment,
  respondedAfter: moment,
  ratedAfter: moment,
  score: said(z.enum(SCORES)),
  analyzedAfter: moment,
  analysisSource: said(z.enum(ANALYSIS_SOURCES)),
  suggestedCategory: said(z.enum(CATEGORIES)),
  verdict: said(z.enum([...VERDICTS, "any"])),
  search: said(z.string().trim().min(1).transform((text) => text.slice(0, SEARCH_MAX))),
} satisfies Record<FilterName, z.ZodType>;

const filters = z.object({
  ...CHOICES,
  sort: z.enum(TICKET_SORTS).default(DEFAULT_SORT).catch(DEFAULT_SORT),
  cursor: said(z.string().max(500)),
  columns: z.unknown().optional().transform(readColumns),
  view: said(z.string().regex(/^[1-9]\d{0,17}$/)),
});

/** What the address of the list says, or its filters once more. `otherwise` is what a list shows that was asked for nothing. */
export function readTicketFilters(query: Record<string, unknown>, otherwise: Partial<TicketFilters> = {}): TicketFilters {
  const asked = filters.parse(renameKeys(query, toCamelCase));
  return isFiltered(asked) || query.open !== undefined ? asked : { ...asked, ...otherwise };
}
