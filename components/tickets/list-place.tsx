"use client";

import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { keepTicket, keptList, neighboursOf, readList } from "./last-list";

/** Nothing else writes it while a ticket is shown. */
const neverChanges = () => () => {};

const STEP = "flex size-6 items-center justify-center rounded-md hover:bg-sunken hover:text-ink";

/** Back to the list that one came from, where this ticket has the eye then, and to the tickets beside it there. */
export function ListPlace({ ticketId, ticketNumber }: { ticketId: string; ticketNumber: string }) {
  const t = useTranslations("TicketPage");
  const router = useRouter();
  const list = readList(useSyncExternalStore(neverChanges, keptList, () => null));
  const { previous, next } = neighboursOf(list, ticketNumber);
  useEffect(() => keepTicket(ticketId), [ticketId]);
  const addressOf = (number: string) => `/tickets/${number}`;
  useShortcuts({
    ...(previous ? { "[": () => router.push(addressOf(previous)) } : {}),
    ...(next ? { "]": () => router.push(addressOf(next)) } : {}),
  });
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm text-quiet">
      <Link href={list?.address ?? "/tickets"} className="-mx-1.5 flex h-6 items-center gap-1 rounded-md px-1.5 hover:bg-sunken hover:text-ink">
        <ArrowLeft aria-hidden className="size-3.5" />
        {t("back")}
      </Link>
      <span aria-hidden>/</span>
      <span className="tabular">{ticketNumber}</span>
      {previous && (
        <Link href={addressOf(previous)} prefetch={false} aria-label={t("previous")} title={t("previous")} aria-keyshortcuts="[" className={STEP}>
          <ChevronUp aria-hidden className="size-4" />
        </Link>
      )}
      {next && (
        <Link href={addressOf(next)} prefetch={false} aria-label={t("next")} title={t("next")} aria-keyshortcuts="]" className={STEP}>
          <ChevronDown aria-hidden className="size-4" />
        </Link>
      )}
    </div>
  );
}
