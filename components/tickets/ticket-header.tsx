import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { Facet } from "./facet";
import { ListPlace } from "./list-place";

interface TicketHeaderProps {
  desk: TicketDesk;
  /** What can be done with the ticket as it stands. */
  actions: ReactNode;
  /** Who else is here. */
  present?: ReactNode;
}

export function TicketHeader({ desk: { ticket }, actions, present }: TicketHeaderProps) {
  const said = useTranslations("TicketDesk");
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ListPlace ticketId={ticket.id} ticketNumber={ticket.ticketNumber} />
        {present}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-2">
          <h1 lang={ticket.language} dir="auto" className="max-w-[70ch] text-xl font-semibold tracking-tight wrap-anywhere">
            {ticket.title}
          </h1>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <Facet status={ticket.status} className="font-medium" />
            <Facet priority={ticket.priority} className="sm:hidden" />
            <Facet category={ticket.category} className="sm:hidden" />
            <ForeignLanguage language={ticket.language} />
            {ticket.confidential && (
              <span className="flex items-center gap-1.5">
                <Lock aria-hidden className="size-4 text-caution" />
                {said("confidential")}
              </span>
            )}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      </div>
    </header>
  );
}
