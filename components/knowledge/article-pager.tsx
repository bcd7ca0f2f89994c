import { useTranslations } from "next-intl";
import { PageLinks } from "@/components/lists/page-links";
import { type ArticleFilters, knowledgeAddress } from "./article-filters";

interface ArticlePagerProps {
  filters: ArticleFilters;
  nextCursor: string | null;
  shown: number;
  total: number;
}

export function ArticlePager({ filters, nextCursor, shown, total }: ArticlePagerProps) {
  const t = useTranslations("Knowledge");
  const begin = filters.cursor && knowledgeAddress(filters);
  return <PageLinks begin={begin} next={nextCursor ? knowledgeAddress(filters, { cursor: nextCursor }) : undefined} shown={t("shown", { shown, total })} />;
}
