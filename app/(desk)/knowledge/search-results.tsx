import type { ArticleFilters } from "@/components/knowledge/article-filters";
import { SearchHits } from "@/components/knowledge/search-hits";
import { ARTICLE_STATUSES } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { queryWords } from "@/lib/search/query-words";
import { searchDocuments } from "@/lib/search/search-documents";

const FOUND = 50;

interface SearchResultsProps {
  ctx: Ctx;
  search: string;
  filters: ArticleFilters;
}

/** Language and status leave out of what was found: the best fifty of a category are looked for. */
export async function SearchResults({ ctx, search, filters }: SearchResultsProps) {
  const { results, degraded } = await searchDocuments(ctx, { q: search, type: "article", category: filters.category, limit: FOUND });
  const hits = results.flatMap((result) => {
    const status = ARTICLE_STATUSES.find((status) => status === result.status);
    const isWanted = (!filters.language || filters.language === result.language) && (!filters.status || filters.status === status);
    return status && isWanted ? [{ ...result, status }] : [];
  });
  const words = queryWords(search).map(({ word }) => word);
  return <SearchHits search={search} hits={hits} words={words} degraded={degraded} isFull={results.length === FOUND} />;
}
