import type { ListedRow } from "@/components/tickets/list/listed-row";
import type { BulkChangeInput } from "@/lib/tickets/bulk/schema";
import type { BulkAction } from "./bulk-tools";

type Update = Extract<BulkAction, { action: "update" }>;

/** One call for all rows that had the same before. */
function gathered<Value>(rows: readonly ListedRow[], valueOf: (row: ListedRow) => Value, back: (value: Value) => BulkAction): BulkChangeInput[] {
  const values = [...new Set(rows.map(valueOf))];
  return values.map((value) => ({ ...back(value), ids: rows.filter((row) => valueOf(row) === value).map(({ id }) => id) }));
}

function updateBack(rows: readonly ListedRow[], { category, priority, tagsAdded = [], tagsRemoved = [] }: Update): BulkChangeInput[] {
  const changed = <Value>(now: Value | undefined, valueOf: (row: ListedRow) => Value) => (now === undefined ? [] : rows.filter((row) => valueOf(row) !== now));
  const tagged = (tag: string, has: boolean) => rows.filter(({ tags }) => tags.includes(tag) === has);
  const retag = (tags: readonly string[], had: boolean, field: "tagsAdded" | "tagsRemoved") =>
    tags.flatMap((tag) => gathered(tagged(tag, had), () => tag, (tag) => ({ action: "update", [field]: [tag] })));
  return [
    ...gathered(changed(category, (row) => row.category), (row) => row.category, (category) => ({ action: "update", category })),
    ...gathered(changed(priority, (row) => row.priority), (row) => row.priority, (priority) => ({ action: "update", priority })),
    ...retag(tagsAdded, false, "tagsRemoved"),
    ...retag(tagsRemoved, true, "tagsAdded"),
  ];
}

/** What takes an action back, for the rows as they were before; nothing where there is no way back, or nothing was changed. */
export function inverseOf(action: BulkAction, rows: readonly ListedRow[]): BulkChangeInput[] {
  switch (action.action) {
    case "assign":
      return gathered(rows.filter(({ assignedTo }) => assignedTo !== action.assignedTo), (row) => row.assignedTo, (assignedTo) => ({ action: "assign", assignedTo }));
    case "hide":
      return gathered(rows, () => "restore" as const, (action) => ({ action }));
    case "update":
      return updateBack(rows, action);
    default:
      return [];
  }
}
