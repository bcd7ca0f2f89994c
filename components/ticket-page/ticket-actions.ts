import type { Answer } from "@/components/forms/answer";
import type { AttachmentTarget } from "@/lib/attachments/schema";
import type { Rating } from "@/lib/ratings/schema";
import type { AssignTicketInput, NameViewerInput, ReopenTicketInput, ResolveTicketInput, Ticket, TicketTargetInput, UpdateTicketInput, WatchTicketInput } from "@/lib/tickets/schema";

type Action<Input, Result> = (input: Input) => Promise<Answer<Result>>;

/** What can be done to a ticket on its page, as the page hands it over. */
export interface TicketActions {
  updateTicket: Action<UpdateTicketInput, Ticket>;
  assignTicket: Action<AssignTicketInput, Ticket>;
  resolveTicket: Action<ResolveTicketInput, Ticket>;
  closeTicket: Action<TicketTargetInput, Ticket>;
  reopenTicket: Action<ReopenTicketInput, Ticket>;
  hideTicket: Action<TicketTargetInput, void>;
  restoreTicket: Action<TicketTargetInput, Ticket>;
  watchTicket: Action<WatchTicketInput, void>;
  unwatchTicket: Action<WatchTicketInput, void>;
  nameViewer: Action<NameViewerInput, void>;
  unnameViewer: Action<NameViewerInput, void>;
  removeAttachment: Action<AttachmentTarget, void>;
  rateTicket: Action<{ id: string; score: number; comment: string | null }, Rating>;
}

/** Who looks at the ticket. */
export interface TicketReader {
  id: string;
  name: string;
  isStaff: boolean;
  /** Bytes that a file of theirs may have. */
  fileLimit: number;
}
