import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { Ticket } from "@/lib/tickets/schema";
import type { ViewColumn } from "@/lib/views/limits";
import { GRID, placeOf } from "./list/column-place";
import type { ColumnLayout } from "./list/columns";
import { SelectBox } from "./list/select-box";
import { TicketFact } from "./list/ticket-fact";
import { TicketLinkPending } from "./ticket-link-pending";

interface TicketRowProps {
  ticket: Ticket;
  layout: ColumnLayout;
  names: Record<string, string>;
}

const LOOK: Partial<Record<ViewColumn, string>> = {
  number: "tabular text-quiet",
  status: "",
  created: "whitespace-nowrap text-right text-xs text-quiet",
  updated: "whitespace-nowrap text-right text-xs text-quiet",
};

/** The whole row is the title's link. In less room the facts stand in a second line. */
export function TicketRow({ ticket, layout, names }: TicketRowProps) {
  return (
    <tr
      role="row"
      data-ticket={ticket.id}
      className={cn(
        "relative flex flex-wrap items-center gap-x-3 gap-y-1 border-t py-2 pr-4 pl-10 text-sm transition-colors first:border-t-0 hover:bg-sunken/70 has-checked:bg-accent-soft has-[a:focus-visible]:bg-accent-soft",
        "@3xl:h-9 @3xl:py-0 @3xl:pl-4",
        GRID,
      )}
    >
      <td role="cell" className="flex @max-3xl:absolute @max-3xl:top-3 @max-3xl:left-4">
        <SelectBox id={ticket.id} ticketNumber={ticket.ticketNumber} />
      </td>
      {layout.columns.map((column) =>
        column === "title" ? (
          <td key={column} role="cell" className={cn("flex min-w-0 items-center", placeOf(column, layout))}>
            <Link
              href={`/tickets/${ticket.ticketNumber}`}
              prefetch={false}
              data-ticket-link
              lang={ticket.language}
              dir="auto"
              className="line-clamp-2 min-w-0 font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent @3xl:line-clamp-1"
            >
              {ticket.title}
              <TicketLinkPending />
            </Link>
          </td>
        ) : (
          <td key={column} role="cell" className={cn("min-w-0 truncate", LOOK[column] ?? "text-quiet", placeOf(column, layout))}>
            <TicketFact column={column} ticket={ticket} names={names} />
          </td>
        ),
      )}
    </tr>
  );
}
