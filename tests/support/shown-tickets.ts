import type { Analysis } from "@/lib/analysis/schema";
import type { Ticket, TicketDetail } from "@/lib/tickets/schema";

const MADE = new Date("2026-11-24T11:30:00Z");

/** A ticket as a page is given it. */
export const shownTicket = (facts: Partial<Ticket> = {}): Ticket => ({
  id: "7",
  ticketNumber: "TK20261124007",
  title: "The badge reader is dead",
  description: "It neither blinks nor beeps.",
  resolution: null,
  source: "web",
  category: "hardware",
  priority: "high",
  status: "in_progress",
  employeeId: "E0042",
  employeeNameSnapshot: "Mireille Vantongeren",
  departmentSnapshot: "Payroll",
  assignedTo: null,
  confidential: false,
  tags: [],
  language: "en",
  version: 1,
  createdAt: new Date("2026-11-24T09:00:00Z"),
  updatedAt: new Date("2026-11-24T11:45:00Z"),
  firstResponseAt: null,
  resolvedAt: null,
  closedAt: null,
  ...facts,
});

/** An analysis that is done and rests on nothing yet. */
export const shownAnalysis = (facts: Partial<Analysis> = {}): Analysis => ({
  id: "70",
  cause: "filed",
  stage: "done",
  suggestedCategory: "hardware",
  confidenceScore: 0.62,
  confidenceBasis: "prior",
  confidenceN: 0,
  suggestedSolution: null,
  steps: [],
  sourcesDropped: 0,
  suggestedPriority: null,
  draftReply: null,
  questions: [],
  similarTickets: [],
  articles: [],
  modelUsed: null,
  embeddingModel: null,
  source: "retrieval",
  language: "en",
  processingTimeMs: 1_400,
  stages: { embedMs: 84, retrieveMs: 12, generateMs: 1_290, saveMs: 14 },
  degraded: [],
  feedback: [],
  createdAt: MADE,
  completedAt: MADE,
  ...facts,
});

export const shownDetail = (facts: Partial<TicketDetail> = {}): TicketDetail => ({ ...shownTicket(), history: [], comments: [], attachments: [], aiResponses: [], analysisUnderWay: null, watchers: [], viewers: [], people: [], rating: null, ...facts });
