import { and, eq, type SQL, sql } from "drizzle-orm";
import { articleVersions } from "@/db/schema/articles";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { changedFields } from "./article-changes";
import { findArticle } from "./find-article";
import { type ArticleChange, type ListArticleVersionsInput, listArticleVersionsInput } from "./schema";

/** The text itself may be long, and is only compared. */
const fingerprint: SQL<string> = sql<string>`md5(${articleVersions.content})`;

/** An article's versions as what each changed and by whom, newest first, a page of them. Throws not_found. */
export async function listArticleChanges(ctx: Ctx, input: ListArticleVersionsInput): Promise<Page<ArticleChange>> {
  authorize(ctx.actor, "article.readStaff");
  const { id } = await findArticle(ctx, input);
  const { limit, cursor } = parseInput(listArticleVersionsInput, input);
  const { version, title, category, tags, language, status, audience, changedByType, changedBy, createdAt } = articleVersions;
  const order = { moment: createdAt, id: version, descending: true };
  const wanted = eq(articleVersions.articleId, id);
  const total = await ctx.db.$count(articleVersions, wanted);
  const rows = await ctx.db
    .select({ version, title, content: fingerprint, category, tags, language, status, audience, changedByType, changedBy, createdAt, changedByName: employees.name })
    .from(articleVersions)
    .leftJoin(employees, and(eq(changedByType, "person"), eq(employees.id, changedBy)))
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  const changes = rows.map((row, index) => {
    const { content: _content, category: _category, tags: _tags, language: _language, audience: _audience, ...entry } = row;
    const before = rows[index + 1];
    return { ...entry, id: String(row.version), changed: before ? changedFields(before, row) : [] };
  });
  return pageOf(changes, limit, total, (change) => change.createdAt);
}
