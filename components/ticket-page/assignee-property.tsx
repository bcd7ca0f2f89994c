import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { PersonPicker } from "@/components/people/person-picker";
import { Property } from "@/components/tickets/property";
import { isSolved } from "@/lib/tickets/lifecycle";
import { editStyle } from "./edit-style";
import type { TicketDesk } from "./use-ticket-desk";

interface AssigneePropertyProps {
  desk: TicketDesk;
  assign: (employeeId: string | null, name?: string) => void;
}

/** Who answers for the ticket. A solved one keeps who it was. */
export function AssigneeProperty({ desk: { ticket, reader, nameOf }, assign }: AssigneePropertyProps) {
  const t = useTranslations("TicketPage");
  const { assignedTo, status } = ticket;
  const shown = assignedTo === null ? <span className="text-quiet">{t("unassigned")}</span> : nameOf(assignedTo);
  if (!reader.isStaff || isSolved(status)) return <Property name={t("assignee")}>{shown}</Property>;
  return (
    <Property name={t("assignee")}>
      <PersonPicker
        label={t("assignee")}
        value={assignedTo}
        allowNobody
        staffOnly
        me={{ employeeId: reader.id, name: reader.name }}
        onChange={(employeeId, person) => employeeId !== assignedTo && assign(employeeId, person?.name)}
        trigger={
          <button type="button" className={editStyle}>
            <span className="sr-only">{t("assignee")}: </span>
            <span className="min-w-0 wrap-anywhere">{shown}</span>
            <ChevronsUpDown aria-hidden className="ml-auto size-3.5 shrink-0 text-quiet" />
          </button>
        }
      />
    </Property>
  );
}
