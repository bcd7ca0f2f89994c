import { and, asc, eq, gte } from "drizzle-orm";
import { articles, articleVersions } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { toSnakeCase } from "@/lib/core/naming";
import { changedFields } from "./article-changes";
import { articleColumns } from "./article-row";
import type { Article } from "./schema";
import { articleScope } from "./scope";

declare const scoped: unique symbol;

/** An article that the actor may see, its row locked until the transaction ends. Made by lockArticle alone. */
export type ScopedArticle = Article & { readonly [scoped]: true };

export interface ArticleTarget {
  id: string;
  /** What the caller has seen; left out, the change applies to the row as it is. */
  version?: number | undefined;
}

/** Says which fields each version since changed; what they say now and said then is read from the versions. */
async function staleError(ctx: Ctx, { id, version: current }: Article, seen: number): Promise<DomainError> {
  const versions = await ctx.db
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, id), gte(articleVersions.version, seen)))
    .orderBy(asc(articleVersions.version));
  const changes = versions.slice(1).flatMap((after, index) => {
    const { version, changedBy, createdAt } = after;
    const before = versions[index] ?? after;
    return changedFields(before, after).map((field) => ({ version, field: toSnakeCase(field), changedBy, createdAt }));
  });
  return new DomainError("stale", "article_changed", { version: current }, { currentVersion: current, changes });
}

/** Locks an article for a change. Throws not_found for a deleted and an absent one alike, and stale with what changed since. */
export async function lockArticle(ctx: Ctx, { id, version }: ArticleTarget): Promise<ScopedArticle> {
  if (!ctx.outbox) throw new TypeError("an article is locked inside a transaction");
  const [row] = await ctx.db.select(articleColumns).from(articles).where(and(eq(articles.id, id), articleScope(ctx.actor))).for("update");
  if (!row) throw new DomainError("not_found", "article_unknown");
  if (version !== undefined && version !== row.version) throw await staleError(ctx, row, version);
  return row as ScopedArticle;
}
