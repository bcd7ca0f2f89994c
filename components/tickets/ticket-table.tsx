import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { Ticket } from "@/lib/tickets/schema";
import type { ViewColumn } from "@/lib/views/limits";
import { GRID, placeOf } from "./list/column-place";
import { COLUMN_WORDS } from "./list/column-words";
import { layOut } from "./list/columns";
import { SelectAll } from "./list/select-all";
import { TicketRow } from "./ticket-row";

interface TicketTableProps {
  tickets: Ticket[];
  columns: readonly ViewColumn[];
  /** Of the page's assignees, by id. */
  names: Record<string, string>;
}

/** A table laid out by grid, so that a row may become a card; its roles are said, as the layout takes them away. */
export function TicketTable({ tickets, columns, names }: TicketTableProps) {
  const t = useTranslations("TicketList");
  const layout = layOut(columns, true);
  return (
    <table role="table" style={layout.style} className="block overflow-hidden rounded-lg border bg-surface">
      <caption className="sr-only">{t("caption")}</caption>
      <thead role="rowgroup" className="block">
        <tr role="row" className={cn("flex h-8 items-center gap-x-3 border-b bg-canvas px-4 text-xs text-quiet", GRID)}>
          <th role="columnheader" className="flex items-center gap-3 font-normal">
            <SelectAll count={tickets.length} />
            <span aria-hidden className="@3xl:hidden">{t("selectAll")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} role="columnheader" className={cn("truncate usual:text-left font-normal @max-3xl:sr-only", (column === "created" || column === "updated") && "text-right", placeOf(column, layout))}>
              {t(COLUMN_WORDS[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block">
        {tickets.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} layout={layout} names={names} />
        ))}
      </tbody>
    </table>
  );
}
