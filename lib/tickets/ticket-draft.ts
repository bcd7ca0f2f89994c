import type { Locale } from "@/db/enums";
import type { actorReference } from "@/lib/core/ctx";
import type { Ticket } from "./schema";

/** A ticket as it was reported, before it has a number: all that storing it needs, whoever else's is stored with it. */
export interface TicketDraft extends Pick<Ticket, "title" | "description" | "category" | "priority" | "tags" | "confidential" | "source" | "createdAt"> {
  requesterId: string;
  /** Told or detected. */
  language: Locale | undefined;
  /** Where neither the text nor the requester's account says another. */
  fallbackLanguage: Locale;
  searchText: string;
  filedBy: ReturnType<typeof actorReference>;
  /** What its job says of the request that it comes from. */
  origin: object;
}

/** A draft as a ticket, with the analysis that is asked for. */
export interface FiledTicket {
  draft: TicketDraft;
  ticket: Ticket;
  analysisId: string;
}
