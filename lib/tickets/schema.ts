import { z } from "zod";
import { ANALYSIS_SOURCES, CATEGORIES, LOCALES, PRIORITIES, STATUSES, TICKET_SOURCES, VERDICTS } from "@/db/enums";
import { analysis } from "@/lib/analysis/schema";
import { attachment } from "@/lib/attachments/schema";
import { comment } from "@/lib/comments/schema";
import { momentField, nameField, pageFields, textField } from "@/lib/core/field";
import { namedPerson } from "@/lib/people/schema";
import { SCORES } from "@/lib/ratings/limits";
import { rating } from "@/lib/ratings/schema";
import { DESCRIPTION_MAX, TICKET_SORTS, TITLE_MAX } from "./limits";

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
  /** For its requester, its assignee and named staff alone. */
  confidential: z.boolean().default(false),
  source: z.enum(TICKET_SOURCES).default("web"),
});

export type CreateTicketInput = z.input<typeof createTicketInput>;

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
  resolvedAfter: momentField.optional(),
  resolvedBefore: momentField.optional(),
  /** First responded to. */
  respondedAfter: momentField.optional(),
  ratedAfter: momentField.optional(),
  score: z.enum(SCORES).optional(),
  /** With an analysis that ended then or later, and of which these hold too. For staff and keys. */
  analyzedAfter: momentField.optional(),
  analysisSource: z.enum(ANALYSIS_SOURCES).optional(),
  suggestedCategory: z.enum(CATEGORIES).optional(),
  /** What was said last of its suggestion, or that anything was. */
  verdict: z.enum([...VERDICTS, "any"]).optional(),
  /** Not solved yet, or solved. */
  open: z.enum(["true", "false"]).optional(),
  unassigned: z.literal("true").optional(),
  /** Nobody has responded yet. */
  unanswered: z.literal("true").optional(),
  /** An employee_id: the own one, unless the actor may list what others watch. */
  watchedBy: nameField(100).optional(),
  language: z.enum(LOCALES).optional(),
  /** Of the requester, as it was when the ticket was filed. */
  department: nameField(200).optional(),
  search: nameField(300).optional(),
  sort: z.enum(TICKET_SORTS).default("-created_at"),
});

export type ListTicketsInput = z.input<typeof listTicketsInput>;

/** Which tickets a list shows, whatever their order and its pages. */
export type TicketFilter = Omit<z.output<typeof listTicketsInput>, "limit" | "cursor" | "sort">;

/** The id of a ticket, or its number. */
export const ticketKey = z.string().regex(/^(TK\d{11,14}|[1-9]\d{0,17})$/, "id_malformed");

export const readTicketInput = z.object({ id: ticketKey });

export type ReadTicketInput = z.input<typeof readTicketInput>;

/** A ticket and the version of it that the caller has seen. */
export const ticketTarget = z.object({ id: ticketKey, version: z.number().int().optional() });

export type TicketTargetInput = z.input<typeof ticketTarget>;

export const assignTicketInput = ticketTarget.extend({
  /** An active member of staff; null takes the assignee away. */
  assignedTo: nameField(100).nullable(),
});

export type AssignTicketInput = z.input<typeof assignTicketInput>;

export const resolveTicketInput = ticketTarget.extend({ resolution: textField(DESCRIPTION_MAX) });

export type ResolveTicketInput = z.input<typeof resolveTicketInput>;

export const reopenTicketInput = ticketTarget.extend({ reason: textField(10_000) });

export type ReopenTicketInput = z.input<typeof reopenTicketInput>;

/** What a requester may still change of an own ticket, and what staff may. Status and assignee have verbs of their own. */
const requesterFields = { title: textField(TITLE_MAX).optional(), description: textField(DESCRIPTION_MAX).optional() };
const staffFields = {
  ...requesterFields,
  category: z.enum(CATEGORIES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  language: z.enum(LOCALES).optional(),
  tags: tags.optional(),
  confidential: z.boolean().optional(),
  /** Only where there is one: a ticket gets its resolution by being resolved. */
  resolution: textField(DESCRIPTION_MAX).optional(),
};

export const REQUESTER_FIELDS: readonly string[] = Object.keys(requesterFields);

export const updateTicketInput = z.strictObject({ ...ticketTarget.shape, ...staffFields });

export type UpdateTicketInput = z.input<typeof updateTicketInput>;

export const requestedAnalysis = z.object({ analysisId: z.string(), ticketNumber: z.string() });

export const nameViewerInput = z.object({ id: ticketKey, employeeId: nameField(100) });

export type NameViewerInput = z.input<typeof nameViewerInput>;

/** Who watches, or no longer does. */
export const watchTicketInput = z.object({ id: ticketKey, employeeId: nameField(100) });

export type WatchTicketInput = z.input<typeof watchTicketInput>;

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
  confidential: z.boolean(),
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

/** A ticket as a list shows it. */
export const listedTicket = ticket.extend({ attachments: z.array(attachment) });

export type ListedTicket = z.infer<typeof listedTicket>;

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
  /** Oldest first; internal notes for staff alone. */
  comments: z.array(comment),
  /** Oldest first; internal ones for staff alone. */
  attachments: z.array(attachment),
  /** Completed ones, newest first; empty for who may not see analyses. */
  aiResponses: z.array(analysis),
  /** With what is known of it so far. */
  analysisUnderWay: analysis.nullable(),
  /** employee_ids; empty for who may not know them. */
  watchers: z.array(z.string()),
  /** employee_ids of those named on a confidential ticket; empty for who may not name any. */
  viewers: z.array(z.string()),
  /** Who is meant by the ids above; for a requester those alone who spoke. */
  people: z.array(namedPerson),
  /** Of its requester, once there is one. */
  rating: rating.nullable(),
});

export type TicketDetail = z.infer<typeof ticketDetail>;
