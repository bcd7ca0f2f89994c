import { z } from "zod";
import { CATEGORIES, LOCALES, PRIORITIES, STATUSES, TICKET_SOURCES } from "@/db/enums";
import { analysis } from "@/lib/analysis/schema";
import { momentField, nameField, pageFields, textField } from "@/lib/core/field";

export const TITLE_MAX = 300;
export const DESCRIPTION_MAX = 100_000;

const tags = z.array(textField(50)).max(20);

export const createTicketInput = z.object({
  title: textField(TITLE_MAX),
  description: textField(DESCRIPTION_MAX),
  category: z.enum(CATEGORIES).default("other"),
  priority: z.enum(PRIORITIES).default("medium"),
  /** The requester; the actor when a person leaves it out. */
  employeeId: nameField(100).optional(),
  /** Detected from the text when left out. */
  language: z.enum(LOCALES).optional(),
  tags: tags.default([]),
  source: z.enum(TICKET_SOURCES).default("web"),
});

export type CreateTicketInput = z.input<typeof createTicketInput>;

export const TICKET_SORTS = ["created_at", "-created_at", "updated_at", "-updated_at"] as const;

export const listTicketsInput = z.object({
  ...pageFields,
  status: z.enum(STATUSES).optional(),
  category: z.enum(CATEGORIES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  employeeId: nameField(100).optional(),
  assignedTo: nameField(100).optional(),
  tag: nameField(50).optional(),
  createdAfter: momentField.optional(),
  createdBefore: momentField.optional(),
  search: z.string().max(300).optional(),
  sort: z.enum(TICKET_SORTS).default("-created_at"),
});

export type ListTicketsInput = z.input<typeof listTicketsInput>;

export const readTicketInput = z.object({ ticket: z.string().regex(/^(TK\d{11,14}|[1-9]\d{0,17})$/, "id_malformed") });

export type ReadTicketInput = z.input<typeof readTicketInput>;

const moment = z.date();

export const ticket = z.object({
  id: z.string(),
  ticketNumber: z.string(),
  title: z.string(),
  description: z.string(),
  resolution: z.string().nullable(),
  source: z.enum(TICKET_SOURCES),
  category: z.enum(CATEGORIES),
  priority: z.enum(PRIORITIES),
  status: z.enum(STATUSES),
  employeeId: z.string(),
  employeeNameSnapshot: z.string(),
  departmentSnapshot: z.string(),
  assignedTo: z.string().nullable(),
  tags: z.array(z.string()),
  language: z.enum(LOCALES),
  version: z.number().int(),
  createdAt: moment,
  updatedAt: moment,
  firstResponseAt: moment.nullable(),
  resolvedAt: moment.nullable(),
  closedAt: moment.nullable(),
});

export type Ticket = z.infer<typeof ticket>;

export const ticketHistoryEntry = z.object({
  id: z.string(),
  changedField: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
  changedBy: z.string(),
  comment: z.string().nullable(),
  createdAt: moment,
});

export type TicketHistoryEntry = z.infer<typeof ticketHistoryEntry>;

export const ticketDetail = ticket.extend({
  /** Oldest first. */
  history: z.array(ticketHistoryEntry),
  /** Completed ones, newest first; empty for who may not see analyses. */
  aiResponses: z.array(analysis),
  /** With what is known of it so far. */
  analysisUnderWay: analysis.nullable(),
});

export type TicketDetail = z.infer<typeof ticketDetail>;
