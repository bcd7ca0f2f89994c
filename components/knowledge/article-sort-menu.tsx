"use client";

import { ArrowDownUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListNavigation } from "@/components/tickets/list-navigation";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { ARTICLE_SORTS, type ArticleFilters, knowledgeAddress, readArticleFilters } from "./article-filters";

/** Message keys hold no sign of direction. */
const WORDS = { "-updated_at": "changed", updated_at: "untouched", "-created_at": "newest", created_at: "oldest" } as const;

export function ArticleSortMenu({ filters }: { filters: ArticleFilters }) {
  const t = useTranslations("Knowledge");
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
        <DropdownMenuRadioGroup value={filters.sort} onValueChange={(sort) => go(knowledgeAddress(filters, { sort: readArticleFilters({ sort }).sort }))}>
          {ARTICLE_SORTS.map((sort) => (
            <DropdownMenuRadioItem key={sort} value={sort}>
              {t(WORDS[sort])}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
