"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toasts";
import { statusAfter } from "@/lib/tickets/lifecycle";
import type { TicketDesk } from "./use-ticket-desk";
import { withPerson } from "./with-person";

/** Gives the ticket to somebody, or to nobody: shown at once, and offered to be taken back. */
export function useAssign({ ticket, reader, actions, cache, send, nameOf }: TicketDesk) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();

  const give = async (assignedTo: string | null, name?: string, seen?: number) => {
    const { status, version, people } = cache.current();
    await cache.show({ assignedTo, status: assignedTo === null ? status : (statusAfter(status, "assign") ?? status), people: withPerson(people, assignedTo, name) });
    const answer = await send(["assignedTo"], (version) => actions.assignTicket({ id: ticket.id, assignedTo, version }), seen ?? version);
    if (answer.ok) await cache.settle(answer.result);
    else toast({ text: answer.message, tone: "danger" });
    return answer;
  };

  const said = (assignedTo: string | null, name?: string) => {
    if (assignedTo === null) return t("unassigned");
    return assignedTo === reader.id ? t("assignedToMe") : t("assigned", { name: name ?? nameOf(assignedTo) });
  };

  return async (assignedTo: string | null, name?: string) => {
    const before = cache.current().assignedTo;
    if (before === assignedTo) return;
    const answer = await give(assignedTo, name);
    if (answer.ok) toast({ text: said(assignedTo, name), undo: () => void give(before, undefined, answer.result.version) });
  };
}
