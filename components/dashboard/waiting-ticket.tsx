import { useTranslations } from "next-intl";
import { FigureLink } from "@/components/charts/figure-link";
import { PriorityMark } from "@/components/tickets/priority-mark";
import { RelativeTime } from "@/components/time/relative-time";
import type { Stats } from "@/lib/stats/schema";

interface WaitingTicketProps {
  ticket: Stats["waitingLongest"][number];
  /** Null where nobody has it. */
  assignee: string | null;
}

export function WaitingTicket({ ticket: { ticketNumber, title, language, priority, createdAt }, assignee }: WaitingTicketProps) {
  const t = useTranslations();
  const name = (
    <FigureLink href={`/tickets/${ticketNumber}`}>
      <span lang={language} dir="auto">
        {title}
      </span>
    </FigureLink>
  );
  return (
    <tr className="relative border-t align-baseline first:border-t-0 has-[a:hover]:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
      <td className="w-6 py-1 align-middle" title={t(`Priorities.${priority}`)}>
        <PriorityMark priority={priority} />
        <span className="sr-only">{t(`Priorities.${priority}`)}</span>
      </td>
      <th scope="row" className="py-1 pr-3 text-left font-normal wrap-anywhere">
        {name}
      </th>
      <td className="py-1 pr-3 text-quiet wrap-anywhere max-sm:hidden">{assignee ?? t("Dashboard.nobody")}</td>
      <td className="py-1 text-right text-xs whitespace-nowrap text-quiet">
        <RelativeTime value={createdAt} className="relative z-1" />
      </td>
    </tr>
  );
}
