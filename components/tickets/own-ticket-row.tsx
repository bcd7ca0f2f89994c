import Link from "next/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import type { Ticket } from "@/lib/tickets/schema";
import { Facet } from "./facet";
import { TicketLinkPending } from "./ticket-link-pending";

interface OwnTicketRowProps {
  ticket: Ticket;
  /** How it went is told already. */
  isRated?: boolean;
}

/** An own ticket: what it is about, how far it is, and when it last moved. */
export function OwnTicketRow({ ticket, isRated = false }: OwnTicketRowProps) {
  const t = useTranslations("OwnTickets");
  return (
    <li data-ticket={ticket.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-2.5 text-sm transition-colors first:border-t-0 hover:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
      <div className="flex min-w-0 grow basis-64 flex-col">
        <Link
          href={`/tickets/${ticket.ticketNumber}`}
          prefetch={false}
          data-ticket-link
          lang={ticket.language}
          dir="auto"
          className="font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {ticket.title}
          <TicketLinkPending />
        </Link>
        <span className="text-xs tabular text-quiet">{ticket.ticketNumber}</span>
      </div>
      {ticket.status === "resolved" && !isRated && (
        <Link href={`/tickets/${ticket.ticketNumber}#rating`} prefetch={false} className="relative z-1 flex min-h-6 items-center text-sm text-accent underline underline-offset-2 max-sm:order-3 max-sm:w-full">
          {t("rate")}
        </Link>
      )}
      <Facet status={ticket.status} className="max-sm:order-1 sm:w-36" />
      <span className="text-right text-xs text-quiet max-sm:order-2 max-sm:ml-auto sm:w-28">
        <RelativeTime value={ticket.updatedAt} className="relative z-1" />
      </span>
    </li>
  );
}
