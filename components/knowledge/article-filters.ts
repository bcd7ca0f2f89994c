import { z } from "zod";
import { ARTICLE_STATUSES, AUDIENCES, CATEGORIES, LOCALES } from "@/db/enums";

const SEARCH_MAX = 300;
const TAG_MAX = 50;

export const ARTICLE_SORTS = ["-updated_at", "updated_at", "-created_at", "created_at"] as const;

export const DEFAULT_ARTICLE_SORT = "-updated_at";

const text = (max: number) => z.string().trim().min(1).transform((value) => value.slice(0, max)).optional().catch(undefined);

/** What the address of the knowledge base says; what it says wrong counts as not said. */
const filters = z.object({
  search: text(SEARCH_MAX),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  language: z.enum(LOCALES).optional().catch(undefined),
  status: z.enum(ARTICLE_STATUSES).optional().catch(undefined),
  audience: z.enum(AUDIENCES).optional().catch(undefined),
  tag: text(TAG_MAX),
  sort: z.enum(ARTICLE_SORTS).default(DEFAULT_ARTICLE_SORT).catch(DEFAULT_ARTICLE_SORT),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type ArticleFilters = z.infer<typeof filters>;

export const readArticleFilters = (query: Record<string, unknown>): ArticleFilters => filters.parse(query);

/** Whether articles are left out. */
export const isNarrowed = ({ category, language, status, audience, tag }: ArticleFilters): boolean => Boolean(category ?? language ?? status ?? audience ?? tag);

/** The address of the knowledge base with a change of filter; a change leads back to the first page. */
export function knowledgeAddress(filters: ArticleFilters, change: Partial<ArticleFilters> = {}): string {
  const { sort, ...rest } = { ...filters, cursor: undefined, ...change };
  const named = Object.entries({ ...rest, sort: sort === DEFAULT_ARTICLE_SORT ? undefined : sort });
  const query = new URLSearchParams(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return query.size === 0 ? "/knowledge" : `/knowledge?${query}`;
}
