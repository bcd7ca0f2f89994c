"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListNavigation } from "@/components/lists/list-navigation";
import { SortMenu } from "@/components/lists/sort-menu";
import { Button } from "@/components/ui/button";
import { ArticleFilterMenu } from "./article-filter-menu";
import { ARTICLE_SORTS, type ArticleFilters, isNarrowed, knowledgeAddress, readArticleFilters } from "./article-filters";
import { CategoryLinks } from "./category-links";

interface ArticleFilterBarProps {
  filters: ArticleFilters;
  /** Drafts, and articles for staff alone, are there to be told apart. */
  staff: boolean;
}

export function ArticleFilterBar({ filters, staff }: ArticleFilterBarProps) {
  const t = useTranslations("Knowledge");
  const { go } = useListNavigation();
  const { search, sort, tag } = filters;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <CategoryLinks filters={filters} />
      <div className="flex grow flex-wrap items-center gap-2">
        <ArticleFilterMenu field="language" filters={filters} />
        {staff && <ArticleFilterMenu field="status" filters={filters} />}
        {staff && !search && <ArticleFilterMenu field="audience" filters={filters} />}
        {tag && (
          <Button className="min-w-0 border-accent/50 bg-accent-soft hover:bg-accent-soft" aria-label={t("removeTag", { tag })} onClick={() => go(knowledgeAddress(filters, { tag: undefined }))}>
            <span className="max-w-48 truncate">{t("tag", { tag })}</span>
            <X aria-hidden />
          </Button>
        )}
        {isNarrowed(filters) && (
          <Button look="ghost" onClick={() => go(knowledgeAddress(readArticleFilters({ sort, search })))}>
            <X aria-hidden />
            {t("clear")}
          </Button>
        )}
        {!search && (
          <div className="ml-auto">
            <SortMenu sort={filters.sort} sorts={ARTICLE_SORTS} words={t} addressOf={(sort) => knowledgeAddress(filters, { sort })} />
          </div>
        )}
      </div>
    </div>
  );
}
