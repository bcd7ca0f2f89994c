"use client";

import { ArrowDownUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { useListNavigation } from "./list-navigation";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

/** Message keys hold no sign of direction. */
const WORDS = { "-created_at": "newest", created_at: "oldest", "-updated_at": "changed", updated_at: "untouched" } as const;

const SORTS = ["-created_at", "created_at", "-updated_at", "updated_at"] as const;

export function SortMenu({ filters }: { filters: TicketFilters }) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" aria-label={`${t("sort")}: ${t(WORDS[filters.sort])}`}>
          <ArrowDownUp aria-hidden />
          <span className="max-lg:hidden">{t(WORDS[filters.sort])}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={filters.sort} onValueChange={(chosen) => go(ticketsAddress(filters, { sort: SORTS.find((sort) => sort === chosen) ?? filters.sort }))}>
          {SORTS.map((sort) => (
            <DropdownMenuRadioItem key={sort} value={sort}>
              {t(WORDS[sort])}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
