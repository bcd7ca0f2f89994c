"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListNavigation } from "@/components/lists/list-navigation";
import { useSearchField } from "@/components/lists/use-search-field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { type ArticleFilters, knowledgeAddress, readArticleFilters } from "./article-filters";

const PAUSE_MS = 400;

export function ArticleSearchBox({ filters }: { filters: ArticleFilters }) {
  const t = useTranslations("Knowledge");
  const { go, pending } = useListNavigation();
  const shown = filters.search ?? "";
  const { search, wiring } = useSearchField(shown, PAUSE_MS, (words) => {
    const { search: wanted } = readArticleFilters({ search: words });
    // Audience and tag narrow the list alone: the search knows neither.
    if (wanted !== filters.search) go(knowledgeAddress(filters, { search: wanted, tag: undefined, audience: undefined }), "replace");
  });
  return (
    <form role="search" action={search} className="relative">
      <span aria-hidden className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-quiet">
        {pending ? <Spinner /> : <Search className="size-4" />}
      </span>
      <Input {...wiring} aria-label={t("search")} placeholder={t("searchHint")} className="h-11 pr-9 pl-9.5 text-lg sm:h-11 sm:text-base" />
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet">{!shown && <Kbd>/</Kbd>}</span>
    </form>
  );
}
