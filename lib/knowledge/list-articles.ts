import { and, arrayContains, eq } from "drizzle-orm";
import type { z } from "zod";
import { articles } from "@/db/schema/articles";
import { authorize, may } from "@/lib/auth/permissions";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { matchesWords } from "@/lib/search/matches-words";
import { articleColumns } from "./article-row";
import { type Article, type ListArticlesInput, listArticlesInput } from "./schema";
import { readArticlesHead } from "./read-articles-head";
import { articleScope } from "./scope";

const KEPT_SECONDS = 15;

async function list(ctx: Ctx, { limit, cursor, sort, ...filter }: z.output<typeof listArticlesInput>): Promise<Page<Article>> {
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

/**
 * The articles that the actor may see and the filters leave, a page of them, with how many there are in all. Kept until one
 * is changed; how often they are cited may lag a moment behind.
 */
export async function listArticles(ctx: Ctx, input: ListArticlesInput): Promise<Page<Article>> {
  authorize(ctx.actor, "article.read");
  const wanted = parseInput(listArticlesInput, input);
  const isStaff = may(ctx.actor, "article.readStaff");
  return cached({ name: "articles", of: [isStaff, wanted, await readArticlesHead(ctx)], seconds: KEPT_SECONDS }, () => list(ctx, wanted));
}
