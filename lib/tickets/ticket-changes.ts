import { toSnakeCase } from "@/lib/core/naming";
import type { Scoped } from "./lock-ticket";
import type { Change } from "./chain-changes";

/** The fields whose every change is history. */
export const TRACKED = [
  "title",
  "description",
  "category",
  "priority",
  "status",
  "assignedTo",
  "resolution",
  "language",
  "tags",
  "confidential",
  "firstResponseAt",
  "resolvedAt",
  "closedAt",
  "deletedAt",
] as const satisfies readonly (keyof Scoped)[];

export type TicketPatch = Partial<Pick<Scoped, (typeof TRACKED)[number]>>;

/** A value as history keeps it. */
export function asText(value: string | boolean | string[] | Date | null): string | null {
  if (value === null || typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** What a patch changes of a ticket, field by field; nothing where it says what is there already. */
export function ticketChanges(before: Pick<Scoped, (typeof TRACKED)[number]>, patch: TicketPatch, comment: string | null = null): Change[] {
  return TRACKED.flatMap((field) => {
    const value = patch[field];
    if (value === undefined) return [];
    const [oldValue, newValue] = [asText(before[field]), asText(value)];
    return oldValue === newValue ? [] : [{ changedField: toSnakeCase(field), oldValue, newValue, comment: field === "status" ? comment : null }];
  });
}
