"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSearchField } from "@/components/lists/use-search-field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useListNavigation } from "@/components/lists/list-navigation";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

const PAUSE_MS = 300;

export function SearchBox({ filters }: { filters: TicketFilters }) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  const shown = filters.search ?? "";
  const { search, wiring } = useSearchField(shown, PAUSE_MS, (words) => {
    const wanted = words.trim() || undefined;
    if (wanted !== filters.search) go(ticketsAddress(filters, { search: wanted }), "replace");
  });
  return (
    <form role="search" action={search} className="relative min-w-0 grow basis-full sm:basis-56">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-quiet" />
      <Input {...wiring} aria-label={t("search")} placeholder={t("searchHint")} className="pr-8 pl-8.5" />
      <span className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-quiet peer-focus:hidden">{!shown && <Kbd>/</Kbd>}</span>
    </form>
  );
}
