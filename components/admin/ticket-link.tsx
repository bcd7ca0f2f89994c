import Link from "next/link";
import type { Locale } from "@/db/enums";

interface TicketLinkProps {
  ticketNumber: string;
  ticketTitle: string;
  ticketLanguage: Locale;
}

/** The ticket that a record belongs to. */
export function TicketLink({ ticketNumber, ticketTitle, ticketLanguage }: TicketLinkProps) {
  return (
    <Link href={`/tickets/${ticketNumber}`} prefetch={false} className="group min-w-0 wrap-anywhere">
      <span lang={ticketLanguage} dir="auto" className="group-hover:underline">
        {ticketTitle}
      </span>{" "}
      <span className="text-xs font-normal whitespace-nowrap tabular text-quiet">{ticketNumber}</span>
    </Link>
  );
}
