import type { z } from "zod";
import type { ticketDetailJson, ticketJson } from "@/app/_http/ticket-json";
import type { Comment } from "@/lib/comments/schema";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";
import { ANALYSIS } from "./analysis";

const createdAt = new Date("2026-11-24T08:02:11.000Z");
const answeredAt = new Date("2026-11-24T08:31:40.000Z");

const SHARED = {
  id: "4711",
  ticketNumber: "TK20261124007",
  title: "Outlook blijft om mijn wachtwoord vragen",
  description: "Sinds ik gisteren mijn wachtwoord heb gewijzigd, vraagt Outlook er om de paar minuten weer om. Webmail werkt wel.",
  resolution: null,
  source: "api",
  category: "software",
  priority: "medium",
  status: "in_progress",
  employeeId: "E-1042",
  employeeNameSnapshot: "Sanne de Wit",
  departmentSnapshot: "Inkoop",
  assignedTo: "E-0007",
  confidential: false,
  tags: ["outlook", "wachtwoord"],
  language: "nl",
  version: 3,
  createdAt,
  updatedAt: answeredAt,
  firstResponseAt: answeredAt,
  resolvedAt: null,
  closedAt: null,
  attachments: [],
  sla: { firstResponseDueAt: null, resolutionDueAt: null, breached: null },
} as const;

export const TICKET: z.output<typeof ticketJson> = { ...SHARED, tags: [...SHARED.tags], attachments: [], aiResponses: [ANALYSIS] };

export const HISTORY_ENTRY: TicketHistoryEntry = {
  id: "15880",
  changedField: "assigned_to",
  oldValue: null,
  newValue: "E-0007",
  changedBy: "E-0007",
  comment: null,
  createdAt: answeredAt,
};

export const COMMENT: Comment = {
  id: "3302",
  body: "Dag Sanne, verwijder het oude wachtwoord in Referentiebeheer en start Outlook opnieuw. Lukt het dan?",
  visibility: "public",
  employeeId: "E-0007",
  writtenByType: "person",
  mentions: [],
  createdAt: answeredAt,
};

export const TICKET_DETAIL: z.output<typeof ticketDetailJson> = {
  ...SHARED,
  tags: [...SHARED.tags],
  attachments: [],
  history: [HISTORY_ENTRY],
  comments: [COMMENT],
  aiResponses: [ANALYSIS],
  analysisUnderWay: null,
  watchers: ["E-0012"],
  viewers: [],
  people: [
    { employeeId: "E-0007", name: "Bram Vos", role: "it_staff" },
    { employeeId: "E-1042", name: "Sanne de Wit", role: "employee" },
  ],
  rating: null,
};
