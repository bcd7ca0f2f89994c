"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toasts";
import type { TicketDetail } from "@/lib/tickets/schema";
import type { TicketActions, TicketReader } from "./ticket-actions";
import { fieldsOf, pickFields, type TicketPatch } from "./ticket-patch";
import { useSave } from "./use-save";
import { useSend } from "./use-send";
import { useTicketCache } from "./use-ticket-cache";

/** The ticket's page in one: what stands there, who reads it, and how it is changed. */
export function useTicketDesk(ticket: TicketDetail, reader: TicketReader, actions: TicketActions) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const cache = useTicketCache(ticket);
  const send = useSend(cache);
  const { save, comparison } = useSave(cache, send, actions.updateTicket);
  const names = new Map([[reader.id, reader.name], [ticket.employeeId, ticket.employeeNameSnapshot], ...ticket.people.map(({ employeeId, name }) => [employeeId, name] as const)]);

  const put = async (patch: TicketPatch, seen?: number) => {
    const version = seen ?? cache.current().version;
    await cache.show(patch);
    const answer = await save(patch, version);
    if (answer.ok) await cache.settle(answer.result);
    else toast({ text: answer.message, tone: "danger" });
    return answer;
  };

  return {
    ticket,
    reader,
    actions,
    cache,
    send,
    save,
    comparison,
    /** Whom an id means; a requester is told of the desk where somebody has not spoken. */
    nameOf: (employeeId: string) => names.get(employeeId) ?? (reader.isStaff ? employeeId : t("it")),
    /** Shown at once, saved, and offered to be taken back. */
    change: async (patch: TicketPatch, said: string) => {
      const before = pickFields(cache.current(), fieldsOf(patch));
      const answer = await put(patch);
      if (answer.ok) toast({ text: said, undo: () => void put(before, answer.result.version) });
    },
  };
}

export type TicketDesk = ReturnType<typeof useTicketDesk>;
