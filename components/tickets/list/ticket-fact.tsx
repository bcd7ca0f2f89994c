import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { RelativeTime } from "@/components/time/relative-time";
import type { Ticket } from "@/lib/tickets/schema";
import type { ViewColumn } from "@/lib/views/limits";

interface TicketFactProps {
  column: Exclude<ViewColumn, "title">;
  ticket: Ticket;
  /** Of the page's assignees, by id. */
  names: Record<string, string>;
}

/** A dash to the eye, a word to a screen reader. */
function Nothing({ word }: { word: string }) {
  return (
    <>
      <span aria-hidden className="text-quiet">–</span>
      <span className="sr-only">{word}</span>
    </>
  );
}

export function TicketFact({ column, ticket, names }: TicketFactProps) {
  const t = useTranslations("TicketList");
  const languages = useTranslations("Languages");
  switch (column) {
    case "number":
      return ticket.ticketNumber;
    case "requester":
      return <span title={ticket.employeeNameSnapshot}>{ticket.employeeNameSnapshot}</span>;
    case "department":
      return ticket.departmentSnapshot ? <span title={ticket.departmentSnapshot}>{ticket.departmentSnapshot}</span> : <Nothing word={t("nothing")} />;
    case "assignee": {
      const name = ticket.assignedTo === null ? undefined : (names[ticket.assignedTo] ?? ticket.assignedTo);
      return name === undefined ? <Nothing word={t("nobody")} /> : <span title={name}>{name}</span>;
    }
    case "category":
      return <Facet category={ticket.category} />;
    case "status":
      return <Facet status={ticket.status} />;
    case "priority":
      return <Facet priority={ticket.priority} />;
    case "tags":
      return ticket.tags.length > 0 ? <span title={ticket.tags.join(", ")}>{ticket.tags.join(", ")}</span> : <Nothing word={t("nothing")} />;
    case "language":
      return <span className="inline-block first-letter:uppercase">{languages(ticket.language)}</span>;
    default:
      return <RelativeTime value={column === "created" ? ticket.createdAt : ticket.updatedAt} className="relative z-1" />;
  }
}
