import type { TicketActions } from "@/components/ticket-page/ticket-actions";
import { addViewer, assign, close, hide, rate, removeFile, removeViewer, reopen, resolve, restore, unwatch, update, watch } from "./actions";

/** What the ticket page is handed, each under the name of its verb. */
export const ticketActions: TicketActions = {
  updateTicket: update,
  assignTicket: assign,
  resolveTicket: resolve,
  closeTicket: close,
  reopenTicket: reopen,
  hideTicket: hide,
  restoreTicket: restore,
  watchTicket: watch,
  unwatchTicket: unwatch,
  nameViewer: addViewer,
  unnameViewer: removeViewer,
  removeAttachment: removeFile,
  rateTicket: rate,
};
