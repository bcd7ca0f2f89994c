import { and, arrayContains, eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { matchesWords } from "@/lib/search/matches-words";
import { articleColumns } from "./article-row";
import { type Article, type ListArticlesInput, listArticlesInput } from "./schema";
import { articleScope } from "./scope";

/** The articles that the actor may see and the filters leave, a page of them, with how many there are in all. */
export async function listArticles(ctx: Ctx, input: ListArticlesInput): Promise<Page<Article>> {
  authorize(ctx.actor, "article.read");
  const { limit, cursor, sort, ...filter } = parseInput(listArticlesInput, input);
  const by = sort.endsWith("created_at") ? ("createdAt" as const) : ("updatedAt" as const);
  const order = { moment: articles[by], id: articles.id, descending: sort.startsWith("-") };
  const wanted = and(
    articleScope(ctx.actor),
    when(filter.category, (category) => eq(articles.category, category)),
    when(filter.language, (language) => eq(articles.language, language)),
    when(filter.status, (status) => eq(articles.status, status)),
    when(filter.audience, (audience) => eq(articles.audience, audience)),
    when(filter.tag, (tag) => arrayContains(articles.tags, [tag])),
    when(filter.search, (search) => matchesWords(articles.search, search)),
  );
  const total = await ctx.db.$count(articles, wanted);
  const rows = await ctx.db
    .select(articleColumns)
    .from(articles)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row[by]);
}
