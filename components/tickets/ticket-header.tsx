import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { TicketDetail } from "@/lib/tickets/schema";
import { Facet } from "./facet";

export function TicketHeader({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("TicketPage");
  return (
    <header className="flex flex-col gap-2">
      <p className="flex items-center gap-2 text-sm text-quiet">
        <Link href="/tickets" className="-mx-1.5 flex h-6 items-center gap-1 rounded-md px-1.5 hover:bg-sunken hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5" />
          {t("back")}
        </Link>
        <span aria-hidden>/</span>
        <span className="tabular">{ticket.ticketNumber}</span>
      </p>
      <h1 lang={ticket.language} dir="auto" className="max-w-[70ch] text-xl font-semibold tracking-tight wrap-anywhere">
        {ticket.title}
      </h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <Facet status={ticket.status} className="font-medium" />
        <Facet priority={ticket.priority} />
        <Facet category={ticket.category} />
      </p>
    </header>
  );
}
