import type { CSSProperties } from "react";
import type { TicketFilters } from "@/components/tickets/ticket-filters";
import { VIEW_COLUMNS, type ViewColumn } from "@/lib/views/limits";

/** The columns that this browser's reader has chosen. */
export const COLUMNS_COOKIE = "deskwise_columns";

export const momentOf = (sort: TicketFilters["sort"]): "created" | "updated" => (sort.endsWith("created_at") ? "created" : "updated");

/** What a list shows by itself: the moment that it is sorted by among it. */
export const usualColumns = (sort: TicketFilters["sort"]): ViewColumn[] => ["number", "title", "requester", "assignee", "category", "status", "priority", momentOf(sort)];

/** In rem, the title's at least. */
const WIDTH: Record<ViewColumn, number> = { number: 8, title: 13, requester: 9, department: 8.5, assignee: 9, category: 7.25, status: 8.25, priority: 6.25, tags: 10, language: 6.5, created: 6.25, updated: 6.25 };

/** Who stays longest where room runs out. */
const RANK: readonly ViewColumn[] = ["title", "status", "priority", "created", "updated", "number", "assignee", "requester", "category", "tags", "department", "language"];

const GAP = 0.75;
const SELECT = 1;
const SIDES = 2;

/** Widths of the list in rem from which it is a table, by Tailwind's container sizes; below, a row is a card. */
const STEPS = { "3xl": 48, "4xl": 56, "5xl": 64, "6xl": 72, "7xl": 80 } as const;

export type Step = keyof typeof STEPS;

export interface ColumnLayout {
  columns: readonly ViewColumn[];
  /** From which width each column is there; left out where there is never room. */
  from: Partial<Record<ViewColumn, Step>>;
  /** The grid's tracks at each step. */
  style: CSSProperties;
}

function fitting(columns: readonly ViewColumn[], room: number): ViewColumn[] {
  const kept: ViewColumn[] = [];
  let left = room;
  for (const column of RANK) {
    if (!columns.includes(column)) continue;
    left -= WIDTH[column] + (kept.length > 0 ? GAP : 0);
    if (left < 0) break;
    kept.push(column);
  }
  return VIEW_COLUMNS.filter((column) => kept.includes(column));
}

const track = (column: ViewColumn): string => (column === "title" ? "minmax(0,1fr)" : `${WIDTH[column]}rem`);

/** Which columns are there at which width: known on the server, so that nothing jumps. */
export function layOut(columns: readonly ViewColumn[], isSelectable: boolean): ColumnLayout {
  const from: ColumnLayout["from"] = {};
  const tracks: [string, string][] = [];
  for (const [step, width] of Object.entries(STEPS) as [Step, number][]) {
    const kept = fitting(columns, width - SIDES - (isSelectable ? SELECT + GAP : 0));
    for (const column of kept) from[column] ??= step;
    tracks.push([`--at-${step}`, [...(isSelectable ? [`${SELECT}rem`] : []), ...kept.map(track)].join(" ")]);
  }
  return { columns, from, style: Object.fromEntries(tracks) };
}
