import { z } from "zod";
import { nameField, pageFields, textField } from "@/lib/core/field";
import { TICKET_SORTS } from "@/lib/tickets/limits";
import { listTicketsInput } from "@/lib/tickets/schema";
import { VIEW_COLUMNS, VIEW_NAME_MAX } from "./limits";

/** What the address of a list names, but where in it one is. */
export const viewFilters = z.strictObject({ ...listTicketsInput.omit({ limit: true, cursor: true }).shape, sort: z.enum(TICKET_SORTS).optional() });

export type ViewFilters = z.output<typeof viewFilters>;

const columns = z.array(z.enum(VIEW_COLUMNS)).max(VIEW_COLUMNS.length);

const name = textField(VIEW_NAME_MAX);

export const createViewInput = z.strictObject({
  name,
  /** Seen by all staff. */
  shared: z.boolean().default(false),
  filters: viewFilters.default({}),
  /** In their order; none for those that a list has by itself. */
  columns: columns.default([]),
});

export type CreateViewInput = z.input<typeof createViewInput>;

const id = z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed");

/** A view and the version of it that the caller has seen. */
export const viewTarget = z.object({ id, version: z.number().int().optional() });

export type ViewTargetInput = z.input<typeof viewTarget>;

export const updateViewInput = z.strictObject({ ...viewTarget.shape, name: name.optional(), shared: z.boolean().optional(), filters: viewFilters.optional(), columns: columns.optional() });

export type UpdateViewInput = z.input<typeof updateViewInput>;

export const listViewsInput = z.object({
  ...pageFields,
  /** Own ones alone, or others' alone. */
  own: z.enum(["true", "false"]).optional(),
});

export type ListViewsInput = z.input<typeof listViewsInput>;

/** Filters, order and columns of the ticket list under a name. */
export const view = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  filters: viewFilters,
  columns: z.array(z.enum(VIEW_COLUMNS)),
  /** Whose it is. */
  employeeId: nameField(100),
  isOwn: z.boolean(),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type View = z.output<typeof view>;
