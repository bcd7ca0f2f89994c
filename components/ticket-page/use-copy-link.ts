"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toasts";

/** Copies a ticket's address; where the browser refuses, as without https, the address is shown instead. */
export function useCopyLink(ticketNumber: string): () => Promise<void> {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  return async () => {
    const address = new URL(`/tickets/${ticketNumber}`, window.location.href).href;
    const copied = await (navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"))).then(() => true, () => false);
    toast(copied ? { text: t("linkCopied") } : { text: address });
  };
}
