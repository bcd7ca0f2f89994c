import { ArrowLeftToLine, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { type ArticleFilters, knowledgeAddress } from "./article-filters";

interface ArticlePagerProps {
  filters: ArticleFilters;
  nextCursor: string | null;
  shown: number;
  total: number;
}

export function ArticlePager({ filters, nextCursor, shown, total }: ArticlePagerProps) {
  const t = useTranslations("Knowledge");
  if (!nextCursor && !filters.cursor) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-end gap-2 pt-3">
      <span className="mr-auto text-xs text-quiet">{t("shown", { shown, total })}</span>
      {filters.cursor && (
        <Link href={knowledgeAddress(filters)} className={buttonStyle()}>
          <ArrowLeftToLine aria-hidden />
          {t("start")}
        </Link>
      )}
      {nextCursor && (
        <Link href={knowledgeAddress(filters, { cursor: nextCursor })} className={buttonStyle()}>
          {t("next")}
          <ArrowRight aria-hidden />
        </Link>
      )}
    </nav>
  );
}
