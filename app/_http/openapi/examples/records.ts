import type { AiResponseRecord, FeedbackRecord, HiddenTicket, HistoryRecord } from "@/lib/records/schema";
import { ANALYSIS } from "./analysis";
import { HISTORY_ENTRY, TICKET } from "./ticket";

const ofTicket = { ticketNumber: TICKET.ticketNumber, ticketTitle: TICKET.title, ticketLanguage: TICKET.language };

const { id, suggestedCategory, confidenceScore, source, modelUsed, processingTimeMs, createdAt } = ANALYSIS;

export const AI_RESPONSE_RECORD: AiResponseRecord = { id, ...ofTicket, suggestedCategory, confidenceScore, source, modelUsed, processingTimeMs, verdict: "accepted", createdAt };

export const FEEDBACK_RECORD: FeedbackRecord = {
  id: "640",
  ...ofTicket,
  aiResponseId: id,
  suggestedCategory,
  verdict: "accepted",
  category: "software",
  comment: null,
  givenByType: "person",
  givenBy: "E-0007",
  createdAt: new Date("2026-11-24T08:33:02.000Z"),
};

export const HISTORY_RECORD: HistoryRecord = { ...HISTORY_ENTRY, ...ofTicket, changedByType: "person" };

export const HIDDEN_TICKET: HiddenTicket = {
  id: TICKET.id,
  ...ofTicket,
  version: 4,
  employeeId: TICKET.employeeId,
  employeeNameSnapshot: TICKET.employeeNameSnapshot,
  hiddenBy: "E-0007",
  hiddenAt: new Date("2026-11-24T16:05:00.000Z"),
};
