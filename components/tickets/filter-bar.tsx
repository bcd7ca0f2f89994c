"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterMenu } from "./filter-menu";
import { useListNavigation } from "./list-navigation";
import { SearchBox } from "./search-box";
import { SortMenu } from "./sort-menu";
import { isFiltered, readTicketFilters, type TicketFilters, ticketsAddress } from "./ticket-filters";

export function FilterBar({ filters }: { filters: TicketFilters }) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox filters={filters} />
      <FilterMenu field="status" filters={filters} />
      <FilterMenu field="category" filters={filters} />
      <FilterMenu field="priority" filters={filters} />
      {isFiltered(filters) && (
        <Button look="ghost" onClick={() => go(ticketsAddress(readTicketFilters({ sort: filters.sort })))}>
          <X aria-hidden />
          {t("clear")}
        </Button>
      )}
      <div className="ml-auto">
        <SortMenu filters={filters} />
      </div>
    </div>
  );
}
