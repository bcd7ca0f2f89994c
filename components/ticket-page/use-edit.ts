"use client";

import { useServerDraft } from "@/components/drafts/use-server-draft";
import { begunFrom, editDraft, NO_EDIT } from "./edit-draft";
import type { TicketDesk } from "./use-ticket-desk";

/** The editing of title and description; begun once, it goes on after a reload. */
export function useEdit({ ticket, reader }: TicketDesk) {
  const { values, change, forget } = useServerDraft(`ticket:${ticket.id}:edit`, editDraft, NO_EDIT);
  const may = reader.isStaff || (reader.id === ticket.employeeId && ticket.status !== "closed");
  return {
    values,
    change,
    may,
    isOpen: may && values.version > 0,
    begin: () => {
      if (values.version === 0) change(begunFrom(ticket));
    },
    end: forget,
  };
}

export type Edit = ReturnType<typeof useEdit>;
