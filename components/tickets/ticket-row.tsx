import Link from "next/link";
import { RelativeTime } from "@/components/time/relative-time";
import type { Ticket } from "@/lib/tickets/schema";
import { Facet } from "./facet";
import { TicketLinkPending } from "./ticket-link-pending";

interface TicketRowProps {
  ticket: Ticket;
  moment: "createdAt" | "updatedAt";
  showRequester: boolean;
}

/** The whole row is the title's link. In less room the facts stand in a second line. */
export function TicketRow({ ticket, moment, showRequester }: TicketRowProps) {
  const cell = "min-w-0 truncate";
  return (
    <tr
      role="row"
      className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-t px-4 py-2 text-sm transition-colors first:border-t-0 hover:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft lg:grid lg:h-9 lg:grid-cols-(--columns) lg:py-0"
    >
      <td role="cell" className={`${cell} tabular text-xs text-quiet max-lg:order-3 lg:text-sm`}>
        {ticket.ticketNumber}
      </td>
      <td role="cell" className="flex min-w-0 items-center max-lg:order-1 max-lg:grow max-lg:basis-[calc(100%-8rem)]">
        <Link
          href={`/tickets/${ticket.ticketNumber}`}
          prefetch={false}
          data-ticket-link
          lang={ticket.language}
          dir="auto"
          className="line-clamp-2 min-w-0 font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent lg:line-clamp-1"
        >
          {ticket.title}
          <TicketLinkPending />
        </Link>
      </td>
      {showRequester && (
        <td role="cell" className={`${cell} text-quiet max-lg:order-6 max-lg:ml-auto max-lg:text-xs max-sm:hidden lg:max-xl:hidden`}>
          {ticket.employeeNameSnapshot}
        </td>
      )}
      <td role="cell" className={`${cell} text-quiet max-lg:hidden`}>
        <Facet category={ticket.category} />
      </td>
      <td role="cell" className={`${cell} max-lg:order-4 max-lg:text-xs`}>
        <Facet status={ticket.status} />
      </td>
      <td role="cell" className={`${cell} text-quiet max-lg:order-5 max-lg:text-xs`}>
        <Facet priority={ticket.priority} />
      </td>
      <td role="cell" className="whitespace-nowrap text-right text-xs text-quiet max-lg:order-2 max-lg:self-start max-lg:leading-5">
        <RelativeTime value={ticket[moment]} className="relative z-1" />
      </td>
    </tr>
  );
}
