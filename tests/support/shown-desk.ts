import type { TicketActions, TicketReader } from "@/components/ticket-page/ticket-actions";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import type { TicketDetail } from "@/lib/tickets/schema";
import { shownDetail } from "./shown-tickets";

const never = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));

export const neverTicketActions: TicketActions = {
  updateTicket: never,
  assignTicket: never,
  resolveTicket: never,
  closeTicket: never,
  reopenTicket: never,
  hideTicket: never,
  restoreTicket: never,
  watchTicket: never,
  unwatchTicket: never,
  nameViewer: never,
  unnameViewer: never,
  removeAttachment: never,
  rateTicket: never,
};

export const staffReader: TicketReader = { id: "E7", name: "Rune Halvorsen", isStaff: true, fileLimit: 26_214_400 };
export const requesterReader: TicketReader = { id: "E0042", name: "Mireille Vantongeren", isStaff: false, fileLimit: 26_214_400 };

/** A ticket's page as a component of it is given it; nothing can be sent. */
export function shownDesk(facts: Partial<TicketDetail> = {}, reader: TicketReader = staffReader): TicketDesk {
  const ticket = shownDetail(facts);
  const names = new Map([[ticket.employeeId, ticket.employeeNameSnapshot], [reader.id, reader.name], ...ticket.people.map(({ employeeId, name }) => [employeeId, name] as const)]);
  return {
    ticket,
    reader,
    actions: neverTicketActions,
    cache: { current: () => ticket, show: never, refresh: () => {}, settle: never, read: never },
    send: never,
    save: never,
    comparison: undefined,
    nameOf: (employeeId) => names.get(employeeId) ?? employeeId,
    change: never,
  };
}
