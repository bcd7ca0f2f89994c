"use client";

import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { PersonPicker } from "@/components/people/person-picker";
import { FilterButton } from "./filter-button";
import { FilterRemove } from "./filter-remove";
import { useListNavigation } from "@/components/lists/list-navigation";
import { ME, type TicketFilters, ticketsAddress } from "./ticket-filters";

interface FilterAssigneeProps {
  filters: TicketFilters;
  me: { employeeId: string; name: string };
  /** Of who is named in the address, by id. */
  names: Record<string, string>;
}

/** Whose tickets: the reader's, nobody's, a colleague's. */
export function FilterAssignee({ filters, me, names }: FilterAssigneeProps) {
  const t = useTranslations("TicketList");
  const words = useTranslations("TicketFilters");
  const { go } = useListNavigation();
  const { assignedTo, unassigned } = filters;
  const turn = (change: Pick<Partial<TicketFilters>, "assignedTo" | "unassigned">) => go(ticketsAddress(filters, { assignedTo: undefined, unassigned: undefined, ...change }));
  const chosen = unassigned ? t("nobody") : assignedTo && (assignedTo === ME ? words("me") : (names[assignedTo] ?? assignedTo));
  return (
    <span className="flex min-w-0">
      <PersonPicker
        label={t("assignee")}
        value={unassigned ? null : assignedTo === ME ? me.employeeId : (assignedTo ?? "")}
        onChange={(employeeId) => turn(employeeId === null ? { unassigned: "true" } : { assignedTo: employeeId === me.employeeId ? ME : employeeId })}
        staffOnly
        allowNobody
        me={me}
        trigger={<FilterButton name={t("assignee")} chosen={chosen && <><UserRound aria-hidden className="size-3.5! text-quiet" /><span className="truncate">{chosen}</span></>} />}
      />
      {chosen && <FilterRemove name={t("assignee")} onRemove={() => turn({})} />}
    </span>
  );
}
