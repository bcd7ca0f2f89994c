import { z } from "zod";
import { ACTOR_TYPES, ANALYSIS_SOURCES, CATEGORIES, LOCALES, VERDICTS } from "@/db/enums";
import { analysis } from "@/lib/analysis/schema";
import { momentField, nameField, pageFields } from "@/lib/core/field";

const period = { createdAfter: momentField.optional(), createdBefore: momentField.optional() };

const moment = z.date();

/** What a record belongs to. */
const ofTicket = { ticketNumber: z.string(), ticketTitle: z.string(), ticketLanguage: z.enum(LOCALES) };

export const listAiResponsesInput = z.object({
  ...pageFields,
  ...period,
  /** As suggested. */
  category: z.enum(CATEGORIES).optional(),
  source: z.enum(ANALYSIS_SOURCES).optional(),
  /** The language model, by its whole name. */
  model: nameField(200).optional(),
  /** The last verdict, or that there is none. */
  feedback: z.enum([...VERDICTS, "none"]).optional(),
});

export type ListAiResponsesInput = z.input<typeof listAiResponsesInput>;

export const aiResponseRecord = z.object({
  id: z.string(),
  ...ofTicket,
  suggestedCategory: z.enum(CATEGORIES).nullable(),
  confidenceScore: z.number().nullable(),
  source: z.enum(ANALYSIS_SOURCES).nullable(),
  modelUsed: z.string().nullable(),
  processingTimeMs: z.number().int().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  createdAt: moment,
});

export type AiResponseRecord = z.infer<typeof aiResponseRecord>;

export const readAiResponseInput = z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed") });

export type ReadAiResponseInput = z.input<typeof readAiResponseInput>;

export const aiResponseDetail = z.object({ ...ofTicket, ticketCategory: z.enum(CATEGORIES), analysis });

export type AiResponseDetail = z.infer<typeof aiResponseDetail>;

export const listFeedbackInput = z.object({ ...pageFields, ...period, verdict: z.enum(VERDICTS).optional() });

export type ListFeedbackInput = z.input<typeof listFeedbackInput>;

export const feedbackRecord = z.object({
  id: z.string(),
  ...ofTicket,
  aiResponseId: z.string(),
  suggestedCategory: z.enum(CATEGORIES).nullable(),
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES).nullable(),
  comment: z.string().nullable(),
  givenByType: z.enum(ACTOR_TYPES),
  givenBy: z.string(),
  createdAt: moment,
});

export type FeedbackRecord = z.infer<typeof feedbackRecord>;

export const listTicketHistoryInput = z.object({
  ...pageFields,
  ...period,
  /** In snake_case, as the history names it. */
  changedField: nameField(100).optional(),
  /** An employee_id, the id of an API key, or the name of a job or command. */
  changedBy: nameField(100).optional(),
  ticketNumber: nameField(20).optional(),
});

export type ListTicketHistoryInput = z.input<typeof listTicketHistoryInput>;

export const historyRecord = z.object({
  id: z.string(),
  ...ofTicket,
  changedField: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
  comment: z.string().nullable(),
  changedByType: z.enum(ACTOR_TYPES),
  changedBy: z.string(),
  createdAt: moment,
});

export type HistoryRecord = z.infer<typeof historyRecord>;

export const listHiddenTicketsInput = z.object(pageFields);

export type ListHiddenTicketsInput = z.input<typeof listHiddenTicketsInput>;

export const hiddenTicket = z.object({
  id: z.string(),
  ...ofTicket,
  version: z.number().int(),
  employeeId: z.string(),
  employeeNameSnapshot: z.string(),
  hiddenBy: z.string().nullable(),
  hiddenAt: moment,
});

export type HiddenTicket = z.infer<typeof hiddenTicket>;
