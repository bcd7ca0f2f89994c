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

/** What is told while it lasts and kept nowhere: the steps of an analysis, all so far, as a language model writes them. */
export interface PassingEvent extends Pick<StoredEvent, "ticketId" | "employeeId" | "payload" | "audience"> {
  type: "analysis.partial";
}

/** What a listener hears. */
export type HeardEvent = StoredEvent | PassingEvent;
