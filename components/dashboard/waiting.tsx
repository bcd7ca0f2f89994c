import { useTranslations } from "next-intl";
import type { Stats } from "@/lib/stats/schema";
import { FigureWords } from "./figure-words";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";
import { WaitingTicket } from "./waiting-ticket";

type WaitingProps = Pick<Stats, "waitingLongest" | "unanswered" | "openByAssignee">;

/** Who has not heard from anyone yet, the longest wait first. */
export function Waiting({ waitingLongest, unanswered, openByAssignee }: WaitingProps) {
  const t = useTranslations("Dashboard");
  const nameOf = (employeeId: string | null) => employeeId && (openByAssignee.find((person) => person.employeeId === employeeId)?.name ?? employeeId);
  return (
    <Section title={t("waiting")} className="lg:col-span-7" note={unanswered > waitingLongest.length && <FigureWords href={ticketsBehind({ open: "true", unanswered: "true", sort: "created_at" })}>{t("allWaiting", { count: unanswered })}</FigureWords>}>
      {waitingLongest.length === 0 ? (
        <p className="py-6 text-sm text-quiet">{t("nobodyWaits")}</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">{t("waiting")}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("priority")}</th>
              <th scope="col">{t("ticket")}</th>
              <th scope="col">{t("assignee")}</th>
              <th scope="col">{t("since")}</th>
            </tr>
          </thead>
          <tbody>
            {waitingLongest.map((ticket) => (
              <WaitingTicket key={ticket.id} ticket={ticket} assignee={nameOf(ticket.assignedTo)} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
