import { Languages, Lock, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryMark } from "@/components/tickets/category-mark";
import { cn } from "@/components/ui/cn";
import type { ArticleStatus, Audience, Category, Locale } from "@/db/enums";
import { ArticleStatusMark } from "./article-status-mark";

export type ArticleFacetValue = { status: ArticleStatus } | { audience: Audience } | { category: Category } | { language: Locale };

const icon = "size-3.5! shrink-0 text-quiet";

function useMarkAndWord(value: ArticleFacetValue): [ReactNode, string] {
  const t = useTranslations();
  if ("status" in value) return [<ArticleStatusMark key="mark" status={value.status} />, t(`ArticleStatuses.${value.status}`)];
  if ("category" in value) return [<CategoryMark key="mark" category={value.category} />, t(`Categories.${value.category}`)];
  if ("language" in value) return [<Languages key="mark" aria-hidden className={icon} />, t(`Languages.${value.language}`)];
  const Icon = value.audience === "everyone" ? Users : Lock;
  return [<Icon key="mark" aria-hidden className={icon} />, t(`Knowledge.audiences.${value.audience}`)];
}

/** A fact of an article as its mark and its word. */
export function ArticleFacet({ className, ...value }: ArticleFacetValue & { className?: string }) {
  const [mark, word] = useMarkAndWord(value);
  return (
    <span className={cn("flex w-fit min-w-0 items-center gap-1.5 whitespace-nowrap", className)}>
      {mark}
      <span className="inline-block first-letter:uppercase">{word}</span>
    </span>
  );
}
