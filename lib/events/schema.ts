import type { DeskEvent } from "@/lib/core/desk-event";

/** What decides who sees a ticket, besides whose it is. */
export interface TicketAudience {
  confidential: boolean;
  assignedTo: string | null;
  /** Staff who are named on it. */
  viewers: readonly string[];
}

/** An event as the database ordered it; ids grow in the order of commits. */
export interface StoredEvent extends DeskEvent {
  id: string;
  createdAt: Date;
  /** As it was when the event was read; null for a ticket that is not there. */
  audience: TicketAudience | null;
}

/** The steps of an analysis, all so far, as a language model writes them; who has a ticket open. */
export const PASSING_TYPES = ["analysis.partial", "ticket.presence"] as const;

export type PassingType = (typeof PASSING_TYPES)[number];

/** What is told while it lasts and is no event of the past. */
export interface PassingEvent extends Pick<StoredEvent, "ticketId" | "employeeId" | "payload" | "audience"> {
  type: PassingType;
}

/** What a listener hears. */
export type HeardEvent = StoredEvent | PassingEvent;
