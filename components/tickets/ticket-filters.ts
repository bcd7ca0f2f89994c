import { z } from "zod";
import { CATEGORIES, LOCALES, PRIORITIES, STATUSES } from "@/db/enums";
import { momentField } from "@/lib/core/field";
import { renameKeys, toCamelCase, toSnakeCase } from "@/lib/core/naming";
import { TICKET_SORTS } from "@/lib/tickets/schema";
import { VIEW_COLUMNS, type ViewColumn } from "@/lib/views/schema";

const SEARCH_MAX = 300;

/** Stands for the reader where an employee id would. */
export const ME = "me";

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
  search: said(z.string().trim().min(1).transform((text) => text.slice(0, SEARCH_MAX))),
};

export type FilterName = keyof typeof CHOICES;

export const FILTER_NAMES = Object.keys(CHOICES) as FilterName[];

const isColumn = (word: unknown): word is ViewColumn => VIEW_COLUMNS.some((column) => column === word);

/** Columns as an address or a cookie names them, in the order of the list; none for nothing that is known. */
export function readColumns(text: unknown): ViewColumn[] | undefined {
  const named = (Array.isArray(text) ? text : String(text ?? "").split(".")).filter(isColumn);
  return named.length > 0 ? VIEW_COLUMNS.filter((column) => column === "title" || named.includes(column)) : undefined;
}

export const writeColumns = (columns: readonly ViewColumn[]): string => columns.join(".");

const filters = z.object({
  ...CHOICES,
  sort: z.enum(TICKET_SORTS).default("-created_at").catch("-created_at"),
  cursor: said(z.string().max(500)),
  /** Shown whatever this browser keeps. */
  columns: z.unknown().optional().transform(readColumns),
  /** The saved view that was opened. */
  view: said(z.string().regex(/^[1-9]\d{0,17}$/)),
});

export type TicketFilters = z.infer<typeof filters>;

export const DEFAULT_SORT: TicketFilters["sort"] = "-created_at";

/** Whether tickets are left out. */
export const isFiltered = (filters: Partial<TicketFilters>): boolean => FILTER_NAMES.some((name) => filters[name] !== undefined);

/** What the address of the list says, or its filters once more. `otherwise` is what a list shows that was asked for nothing. */
export function readTicketFilters(query: Record<string, unknown>, otherwise: Partial<TicketFilters> = {}): TicketFilters {
  const asked = filters.parse(renameKeys(query, toCamelCase));
  return isFiltered(asked) || query.open !== undefined ? asked : { ...asked, ...otherwise };
}

/** What staff see first. */
export const AT_FIRST: Partial<TicketFilters> = { open: "true" };

/** The list's address with a change of filter; a change leads back to the first page. Equal filters have equal addresses. */
export function ticketsAddress(filters: TicketFilters, change: Partial<TicketFilters> = {}): string {
  const { view, sort, cursor, columns, ...chosen } = { ...filters, cursor: undefined, ...change };
  const query = new URLSearchParams();
  const say = (name: string, value: string | undefined) => value !== undefined && query.set(toSnakeCase(name), value);
  say("view", view);
  for (const name of FILTER_NAMES) say(name, chosen[name]);
  if (!isFiltered(chosen)) say("open", "any");
  say("sort", sort === DEFAULT_SORT ? undefined : sort);
  say("columns", columns && writeColumns(columns));
  say("cursor", cursor);
  return `/tickets?${query}`;
}

/** Which tickets in which order, without the place in the list, its columns and its view. */
export const coreOf = (filters: TicketFilters): TicketFilters => ({ ...filters, cursor: undefined, columns: undefined, view: undefined });

export const showSame = (one: TicketFilters, other: TicketFilters): boolean => ticketsAddress(coreOf(one)) === ticketsAddress(coreOf(other));
