"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useToast } from "@/components/ui/toasts";
import type { TicketDesk } from "./use-ticket-desk";

/** Closes a resolved ticket. */
export function useClose({ ticket, actions, cache, send }: TicketDesk) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  const run = () => {
    if (pending) return;
    startTransition(async () => {
      const answer = await send([], (version) => actions.closeTicket({ id: ticket.id, version }));
      if (answer.ok) await cache.settle(answer.result);
      toast(answer.ok ? { text: t("closed") } : { text: answer.message, tone: "danger" });
    });
  };
  return { run, pending };
}
