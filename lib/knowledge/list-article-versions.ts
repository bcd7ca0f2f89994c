import { and, eq } from "drizzle-orm";
import { articleVersions } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { findArticle } from "./find-article";
import { type ArticleVersionEntry, type ListArticleVersionsInput, listArticleVersionsInput } from "./schema";

/** An article's versions, newest first, a page of them. Throws not_found. */
export async function listArticleVersions(ctx: Ctx, input: ListArticleVersionsInput): Promise<Page<ArticleVersionEntry>> {
  authorize(ctx.actor, "article.readStaff");
  const { id } = await findArticle(ctx, input);
  const { limit, cursor } = parseInput(listArticleVersionsInput, input);
  const { version, title, status, changedBy, createdAt } = articleVersions;
  const order = { moment: createdAt, id: version, descending: true };
  const wanted = eq(articleVersions.articleId, id);
  const total = await ctx.db.$count(articleVersions, wanted);
  const rows = await ctx.db
    .select({ version, title, status, changedBy, createdAt })
    .from(articleVersions)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows.map((row) => ({ ...row, id: String(row.version) })), limit, total, (row) => row.createdAt);
}
