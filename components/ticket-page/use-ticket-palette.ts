"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { AnalysisActions } from "@/components/analysis/analysis-actions";
import { usePaletteActions } from "@/components/palette/palette-actions";
import { useToast } from "@/components/ui/toasts";
import { articleAddress } from "./article-address";
import { type OfferedDeeds, ticketDeeds } from "./ticket-deeds";
import { useCopyLink } from "./use-copy-link";
import { useMembers } from "./use-members";
import type { TicketDesk } from "./use-ticket-desk";

/** What the page itself does. */
type PageDeeds = Pick<OfferedDeeds, "reply" | "note" | "assign" | "resolve">;

/** What staff can do with a ticket, in the palette too. */
export function useTicketPalette(desk: TicketDesk, deeds: PageDeeds, analyzeAgain: AnalysisActions["analyzeAgain"]): void {
  const t = useTranslations();
  const router = useRouter();
  const toast = useToast();
  const { ticket, reader, actions, send } = desk;
  const { add, remove } = useMembers(desk, "watchers", { add: actions.watchTicket, remove: actions.unwatchTicket });
  const copyLink = useCopyLink(ticket.ticketNumber);
  const analyze = async () => {
    const answer = await send([], () => analyzeAgain({ id: ticket.id }));
    if (!answer.ok) toast({ text: answer.message, tone: "danger" });
  };
  const does: OfferedDeeds = {
    ...deeds,
    watch: () => add(reader.id),
    unwatch: () => remove(reader.id),
    analyze: () => void analyze(),
    copyLink: () => void copyLink(),
    toArticle: () => {
      const address = articleAddress(ticket);
      if (address) router.push(address);
    },
  };
  usePaletteActions(ticketDeeds(ticket, reader.id).map(({ id, name, shortcut }) => ({ id: `ticket ${id}`, label: t(name), run: does[id], ...(shortcut ? { shortcut } : {}) })));
}
