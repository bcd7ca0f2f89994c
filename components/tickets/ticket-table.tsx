import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import type { Ticket } from "@/lib/tickets/schema";
import { TicketRow } from "./ticket-row";

const columns = (...widths: string[]): string => widths.filter(Boolean).join(" ");

interface TicketTableProps {
  tickets: Ticket[];
  /** The moment that the list is sorted by. */
  moment: "createdAt" | "updatedAt";
  showRequester: boolean;
}

/** A table laid out by grid, so that a row may become a card; its roles are said, as the layout takes them away. */
export function TicketTable({ tickets, moment, showRequester }: TicketTableProps) {
  const t = useTranslations("TicketList");
  const requester = showRequester ? "minmax(7rem,10rem)" : "";
  const style = {
    "--narrow": columns("8rem", "minmax(0,1fr)", "7rem", "8.5rem", "6.5rem", "6rem"),
    "--wide": columns("8rem", "minmax(0,1fr)", requester, "7rem", "8.5rem", "6.5rem", "6rem"),
  } as CSSProperties;
  const head = "font-normal text-left";
  return (
    <table role="table" style={style} className="block overflow-hidden rounded-lg border bg-surface lg:[--columns:var(--narrow)] xl:[--columns:var(--wide)]">
      <caption className="sr-only">{t("caption")}</caption>
      <thead role="rowgroup" className="block max-lg:sr-only">
        <tr role="row" className="grid h-8 grid-cols-(--columns) items-center gap-x-3 border-b bg-canvas px-4 text-xs text-quiet">
          <th role="columnheader" className={head}>{t("number")}</th>
          <th role="columnheader" className={head}>{t("title")}</th>
          {showRequester && <th role="columnheader" className={`${head} max-xl:hidden`}>{t("requester")}</th>}
          <th role="columnheader" className={head}>{t("category")}</th>
          <th role="columnheader" className={head}>{t("status")}</th>
          <th role="columnheader" className={head}>{t("priority")}</th>
          <th role="columnheader" className={`${head} text-right`}>{t(moment)}</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block">
        {tickets.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} moment={moment} showRequester={showRequester} />
        ))}
      </tbody>
    </table>
  );
}
