import Link from "next/link";
import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { RelativeTime } from "@/components/time/relative-time";
import { Panel } from "@/components/ui/panel";
import type { Ticket } from "@/lib/tickets/schema";

interface PersonTicketsProps {
  title: string;
  tickets: readonly Pick<Ticket, "ticketNumber" | "title" | "language" | "status" | "createdAt">[];
  total: number;
  /** The address of the list that holds them all. */
  all: string;
  /** What is said where there are none. */
  none: string;
}

/** The newest tickets that somebody reported, or has to do. */
export function PersonTickets({ title, tickets, total, all, none }: PersonTicketsProps) {
  const t = useTranslations("People");
  return (
    <Panel
      title={title}
      aside={
        total > 0 && (
          <Link href={all} className="text-xs text-accent hover:underline">
            {t("allTickets", { total })}
          </Link>
        )
      }
    >
      {tickets.length === 0 ? (
        <p className="px-4 py-3 text-sm text-quiet">{none}</p>
      ) : (
        <ul className="divide-y">
          {tickets.map((ticket) => (
            <li key={ticket.ticketNumber} className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2 text-sm">
              <Link href={`/tickets/${ticket.ticketNumber}`} prefetch={false} lang={ticket.language} dir="auto" className="min-w-0 grow basis-60 font-medium wrap-anywhere after:absolute after:inset-0 hover:underline">
                {ticket.title}
              </Link>
              <Facet status={ticket.status} />
              <span className="text-xs tabular text-quiet">{ticket.ticketNumber}</span>
              <RelativeTime value={ticket.createdAt} className="text-xs text-quiet" />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
