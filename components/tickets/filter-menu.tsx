"use client";

import { useTranslations } from "next-intl";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import { Facet } from "./facet";
import { FilterButton } from "./filter-button";
import { FilterRemove } from "./filter-remove";
import { useListNavigation } from "@/components/lists/list-navigation";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

const OPTIONS = {
  status: STATUSES.map((status) => ({ value: status, facet: { status } })),
  category: CATEGORIES.map((category) => ({ value: category, facet: { category } })),
  priority: PRIORITIES.toReversed().map((priority) => ({ value: priority, facet: { priority } })),
};

const ANY = "any";
/** Several statuses at once. */
const SPANS = ["open", "solved"] as const;

interface FilterMenuProps {
  field: keyof typeof OPTIONS;
  filters: TicketFilters;
}

/** What a choice changes in the filters; a span of statuses and one of them exclude each other. */
function changeOf(field: keyof typeof OPTIONS, chosen: string): Partial<TicketFilters> {
  const value = OPTIONS[field].find((option) => option.value === chosen)?.value;
  if (field !== "status") return { [field]: value };
  return { status: STATUSES.find((status) => status === value), open: chosen === "open" ? "true" : chosen === "solved" ? "false" : undefined };
}

export function FilterMenu({ field, filters }: FilterMenuProps) {
  const t = useTranslations("TicketList");
  const words = useTranslations("TicketFilters");
  const { go } = useListNavigation();
  const span = field === "status" && filters.open ? (filters.open === "true" ? "open" : "solved") : undefined;
  const facet = OPTIONS[field].find(({ value }) => value === filters[field])?.facet;
  const chosen = facet ? <Facet {...facet} /> : span && words(span);
  const choose = (value: string) => go(ticketsAddress(filters, changeOf(field, value)));
  return (
    <span className="flex min-w-0">
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <FilterButton name={t(field)} chosen={chosen} />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          <DropdownMenuRadioGroup value={filters[field] ?? span ?? ANY} onValueChange={choose}>
            <DropdownMenuRadioItem value={ANY}>{t("any")}</DropdownMenuRadioItem>
            {field === "status" && (
              <>
                {SPANS.map((span) => (
                  <DropdownMenuRadioItem key={span} value={span}>
                    {words(span)}
                  </DropdownMenuRadioItem>
                ))}
                <DropdownMenuSeparator />
              </>
            )}
            {OPTIONS[field].map(({ value, facet }) => (
              <DropdownMenuRadioItem key={value} value={value}>
                <Facet {...facet} />
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuContent>
      </DropdownMenu>
      {chosen && <FilterRemove name={t(field)} onRemove={() => choose(ANY)} />}
    </span>
  );
}
