import { UserPlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PersonPicker } from "@/components/people/person-picker";
import { wideStyle } from "./edit-style";
import type { TicketDesk } from "./use-ticket-desk";

interface PeoplePropertyProps {
  name: string;
  desk: TicketDesk;
  people: readonly string[];
  /** What the button says that adds somebody. */
  adds: string;
  onAdd: (employeeId: string, name?: string) => void;
  onRemove: (employeeId: string) => void;
  children?: ReactNode;
}

/** Some of staff who have to do with the ticket, by name. */
export function PeopleProperty({ name, desk: { reader, nameOf }, people, adds, onAdd, onRemove, children }: PeoplePropertyProps) {
  const t = useTranslations("TicketDesk");
  return (
    <div className={wideStyle(reader.isStaff)}>
      <dt className="text-xs text-quiet">{name}</dt>
      <dd className="flex flex-wrap items-center gap-x-3 text-sm">
        {people.map((employeeId) => (
          <span key={employeeId} className="flex min-h-7 min-w-0 items-center">
            <span className="min-w-0 wrap-anywhere">{nameOf(employeeId)}</span>
            <button type="button" aria-label={t("takeOff", { name: nameOf(employeeId) })} onClick={() => onRemove(employeeId)} className="flex size-6 shrink-0 items-center justify-center rounded-sm text-quiet hover:bg-sunken hover:text-ink">
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        {children}
        <PersonPicker
          label={adds}
          value={null}
          staffOnly
          me={people.includes(reader.id) ? undefined : { employeeId: reader.id, name: reader.name }}
          onChange={(employeeId, person) => employeeId !== null && !people.includes(employeeId) && onAdd(employeeId, person?.name)}
          trigger={
            <button type="button" aria-label={adds} className="flex size-7 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink">
              <UserPlus aria-hidden className="size-4" />
            </button>
          }
        />
      </dd>
    </div>
  );
}
