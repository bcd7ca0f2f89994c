"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListNavigation } from "@/components/lists/list-navigation";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { ARTICLE_STATUSES, AUDIENCES, LOCALES } from "@/db/enums";
import { ArticleFacet } from "./article-facet";
import { type ArticleFilters, knowledgeAddress, readArticleFilters } from "./article-filters";

const OPTIONS = {
  language: LOCALES.map((language) => ({ value: language, facet: { language } })),
  status: ARTICLE_STATUSES.map((status) => ({ value: status, facet: { status } })),
  audience: AUDIENCES.map((audience) => ({ value: audience, facet: { audience } })),
};

const ANY = "any";

interface ArticleFilterMenuProps {
  field: keyof typeof OPTIONS;
  filters: ArticleFilters;
}

export function ArticleFilterMenu({ field, filters }: ArticleFilterMenuProps) {
  const t = useTranslations("Knowledge");
  const { go } = useListNavigation();
  const chosen = OPTIONS[field].find(({ value }) => value === filters[field]);
  const choose = (value: string) => go(knowledgeAddress(readArticleFilters({ ...filters, [field]: value === ANY ? undefined : value, cursor: undefined })));
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn("min-w-0", chosen && "border-accent/50 bg-accent-soft hover:bg-accent-soft")}>
          <span className={chosen ? "sr-only" : "text-quiet"}>{t(field)}</span>
          {chosen && <ArticleFacet {...chosen.facet} />}
          <ChevronDown aria-hidden className="size-3.5! text-quiet" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup value={filters[field] ?? ANY} onValueChange={choose}>
          <DropdownMenuRadioItem value={ANY}>{t("all")}</DropdownMenuRadioItem>
          {OPTIONS[field].map(({ value, facet }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <ArticleFacet {...facet} />
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
