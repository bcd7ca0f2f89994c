"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import { Facet } from "./facet";
import { useListNavigation } from "./list-navigation";
import { readTicketFilters, type TicketFilters, ticketsAddress } from "./ticket-filters";

const OPTIONS = {
  status: STATUSES.map((status) => ({ value: status, facet: { status } })),
  category: CATEGORIES.map((category) => ({ value: category, facet: { category } })),
  priority: PRIORITIES.toReversed().map((priority) => ({ value: priority, facet: { priority } })),
};

const ANY = "any";

interface FilterMenuProps {
  field: keyof typeof OPTIONS;
  filters: TicketFilters;
}

export function FilterMenu({ field, filters }: FilterMenuProps) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  const chosen = OPTIONS[field].find(({ value }) => value === filters[field]);
  const choose = (value: string) => go(ticketsAddress(readTicketFilters({ ...filters, [field]: value === ANY ? undefined : value, cursor: undefined })));
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button className={cn("min-w-0", chosen && "border-accent/50 bg-accent-soft hover:bg-accent-soft")}>
          <span className={cn("text-quiet", chosen && "sr-only")}>{t(field)}</span>
          {chosen && <Facet {...chosen.facet} />}
          <ChevronDown aria-hidden className="size-3.5! text-quiet" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup value={filters[field] ?? ANY} onValueChange={choose}>
          <DropdownMenuRadioItem value={ANY}>{t("any")}</DropdownMenuRadioItem>
          {OPTIONS[field].map(({ value, facet }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <Facet {...facet} />
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
