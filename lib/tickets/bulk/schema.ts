import { z } from "zod";
import { CATEGORIES, PRIORITIES } from "@/db/enums";
import { nameField, textField } from "@/lib/core/field";
import { DESCRIPTION_MAX } from "../limits";
import { ticketKey } from "../schema";

/** The tickets that one call changes at most. */
export const BULK_MAX = 100;

const tags = z.array(textField(50)).max(20).optional();
/** Who watches; the actor where a person leaves it out. */
const employeeId = nameField(100).optional();

/** What each action needs to know. */
const FIELDS = {
  assign: { assignedTo: nameField(100).nullable() },
  resolve: { resolution: textField(DESCRIPTION_MAX) },
  close: {},
  reopen: { reason: textField(10_000) },
  update: { category: z.enum(CATEGORIES).optional(), priority: z.enum(PRIORITIES).optional(), tagsAdded: tags, tagsRemoved: tags },
  hide: {},
  restore: {},
  watch: { employeeId },
  unwatch: { employeeId },
  analyze: {},
} as const;

/** Ids or numbers of tickets; one that is named twice is changed once. */
const ids = z.array(ticketKey).min(1).max(BULK_MAX);

const change = <Action extends keyof typeof FIELDS>(action: Action) => z.strictObject({ ids, action: z.literal(action), ...FIELDS[action] });

export const bulkChangeInput = z.discriminatedUnion("action", [
  change("assign"),
  change("resolve"),
  change("close"),
  change("reopen"),
  change("update"),
  change("hide"),
  change("restore"),
  change("watch"),
  change("unwatch"),
  change("analyze"),
]);

export type BulkChangeInput = z.input<typeof bulkChangeInput>;

export type BulkChange = z.output<typeof bulkChangeInput>;

const changedTicket = z.object({ id: z.string(), ticketNumber: z.string(), version: z.number().int() });

export const refusedTicket = z.object({
  /** As the caller named it where no such ticket was found. */
  id: z.string(),
  ticketNumber: z.string().nullable(),
  /** A key of the `Errors` messages. */
  reason: z.string(),
  /** What stands in its sentence. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What kind of refusal it is. */
  code: z.string(),
});

/** What became of each ticket, in the order of their ids; those that were not found stand last. */
export const bulkAnswer = z.object({ done: z.array(changedTicket), refused: z.array(refusedTicket) });

export type BulkAnswer = z.output<typeof bulkAnswer>;
