import { getTranslations } from "next-intl/server";
import { readList } from "@/app/_http/read-list";
import { type ArticleFilters, isNarrowed, knowledgeAddress } from "@/components/knowledge/article-filters";
import { ArticlePager } from "@/components/knowledge/article-pager";
import { ArticleTable } from "@/components/knowledge/article-table";
import { NoArticles } from "@/components/knowledge/no-articles";
import { countArticleVerdicts } from "@/lib/analysis/count-article-verdicts";
import type { Ctx } from "@/lib/core/ctx";
import { listArticles } from "@/lib/knowledge/list-articles";

const PAGE_SIZE = 25;

interface ArticleResultsProps {
  ctx: Ctx;
  filters: ArticleFilters;
  staff: boolean;
}

export async function ArticleResults({ ctx, filters, staff }: ArticleResultsProps) {
  const { search: _search, ...wanted } = filters;
  const { results, nextCursor, total } = await readList(listArticles, ctx, { ...wanted, limit: PAGE_SIZE }, knowledgeAddress(filters));
  if (results.length === 0) return <NoArticles narrowed={isNarrowed(filters)} staff={staff} />;
  const rated = results.filter(({ successRate }) => successRate !== null).map(({ id }) => id);
  const judged = staff ? await countArticleVerdicts(ctx, { ids: rated }) : undefined;
  const t = await getTranslations("Knowledge");
  return (
    <>
      <p role="status" className="pb-3 text-xs text-quiet">
        {t("total", { total })}
      </p>
      <ArticleTable articles={results} judged={judged} moment={filters.sort.endsWith("created_at") ? "createdAt" : "updatedAt"} />
      <ArticlePager filters={filters} nextCursor={nextCursor} shown={results.length} total={total} />
    </>
  );
}
