import type { AnalysisSource, Category, Locale, Priority, Status, Verdict } from "@/db/enums";
import { toSnakeCase } from "@/lib/core/naming";
import type { SCORES } from "@/lib/ratings/limits";
import type { TICKET_SORTS } from "@/lib/tickets/limits";
import { VIEW_COLUMNS, type ViewColumn } from "@/lib/views/limits";

/** Stands for the reader where an employee id would. */
export const ME = "me";

export const FILTER_NAMES = [
  "status",
  "open",
  "category",
  "priority",
  "assignedTo",
  "unassigned",
  "unanswered",
  "watchedBy",
  "employeeId",
  "department",
  "tag",
  "language",
  "createdAfter",
  "createdBefore",
  "resolvedAfter",
  "resolvedBefore",
  "respondedAfter",
  "ratedAfter",
  "score",
  "analyzedAfter",
  "analysisSource",
  "suggestedCategory",
  "verdict",
  "search",
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** Filters that have values of their own; the others are text. */
interface Chosen {
  status: Status;
  open: "true" | "false";
  category: Category;
  priority: Priority;
  unassigned: "true";
  unanswered: "true";
  language: Locale;
  score: (typeof SCORES)[number];
  analysisSource: AnalysisSource;
  suggestedCategory: Category;
  verdict: Verdict | "any";
}

/** What the list shows, as its address says it. */
export type TicketFilters = { [Name in FilterName]?: (Name extends keyof Chosen ? Chosen[Name] : string) | undefined } & {
  sort: (typeof TICKET_SORTS)[number];
  cursor?: string | undefined;
  /** Shown whatever this browser keeps. */
  columns: ViewColumn[] | undefined;
  /** The saved view that was opened. */
  view?: string | undefined;
};

export const DEFAULT_SORT: TicketFilters["sort"] = "-created_at";

/** Every ticket, newest first. */
export const NO_FILTERS: TicketFilters = { sort: DEFAULT_SORT, columns: undefined };

const isColumn = (word: unknown): word is ViewColumn => VIEW_COLUMNS.some((column) => column === word);

/** Columns as an address or a cookie names them, in the order of the list; none for nothing that is known. */
export function readColumns(text: unknown): ViewColumn[] | undefined {
  const named = (Array.isArray(text) ? text : String(text ?? "").split(".")).filter(isColumn);
  return named.length > 0 ? VIEW_COLUMNS.filter((column) => column === "title" || named.includes(column)) : undefined;
}

export const writeColumns = (columns: readonly ViewColumn[]): string => columns.join(".");

/** Whether tickets are left out. */
export const isFiltered = (filters: Partial<TicketFilters>): boolean => FILTER_NAMES.some((name) => filters[name] !== undefined);

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
