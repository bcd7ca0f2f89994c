"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useToast } from "@/components/ui/toasts";
import type { TicketDesk } from "./use-ticket-desk";
import { withPerson } from "./with-person";

type Change = (input: { id: string; employeeId: string }) => Promise<Answer<void>>;

/** Puts people on a list of the ticket's and takes them off: shown at once, put back where it was refused. */
export function useMembers({ ticket, cache, send }: TicketDesk, list: "watchers" | "viewers", change: { add: Change; remove: Change }) {
  const t = useTranslations("Ui");
  const toast = useToast();
  const put = async (call: Change, employeeId: string, members: string[], name?: string) => {
    await cache.show({ [list]: members, people: withPerson(cache.current().people, employeeId, name) });
    const answer = await send([], () => call({ id: ticket.id, employeeId }));
    if (!answer.ok) toast({ text: Object.values(answer.fields)[0] ?? answer.message ?? t("unreachable"), tone: "danger" });
  };
  return {
    add: (employeeId: string, name?: string) => void put(change.add, employeeId, [...ticket[list], employeeId], name),
    remove: (employeeId: string) => void put(change.remove, employeeId, ticket[list].filter((other) => other !== employeeId)),
  };
}
