"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SortMenu } from "@/components/lists/sort-menu";
import { Button } from "@/components/ui/button";
import { FilterAssignee } from "./filter-assignee";
import { FilterChips } from "./filter-chips";
import { FilterMenu } from "./filter-menu";
import { FilterMore } from "./filter-more";
import { useListNavigation } from "@/components/lists/list-navigation";
import { SearchBox } from "./search-box";
import { FILTER_NAMES, NO_FILTERS, type TicketFilters, ticketsAddress } from "./ticket-filters";

const SORTS = ["-created_at", "created_at", "-updated_at", "updated_at"] as const;

interface FilterBarProps {
  filters: TicketFilters;
  /** Left out for who sees own tickets alone: there is nobody to choose among. */
  staff?: { me: { employeeId: string; name: string }; names: Record<string, string> };
  /** How the list looks. */
  children?: ReactNode;
}

export function FilterBar({ filters, staff, children }: FilterBarProps) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox filters={filters} />
      <FilterMenu field="status" filters={filters} />
      {staff && (
        <>
          <FilterAssignee filters={filters} {...staff} />
          <FilterMenu field="priority" filters={filters} />
        </>
      )}
      <FilterMenu field="category" filters={filters} />
      {staff && (
        <>
          <FilterChips filters={filters} names={staff.names} />
          <FilterMore filters={filters} names={staff.names} />
        </>
      )}
      {FILTER_NAMES.filter((name) => filters[name] !== undefined).length > 1 && (
        <Button look="ghost" onClick={() => go(ticketsAddress({ ...NO_FILTERS, sort: filters.sort, columns: filters.columns }))}>
          <X aria-hidden />
          {t("clear")}
        </Button>
      )}
      <div className="ml-auto flex items-center">
        <SortMenu sort={filters.sort} sorts={SORTS} words={t} addressOf={(sort) => ticketsAddress(filters, { sort })} />
        {children}
      </div>
    </div>
  );
}
