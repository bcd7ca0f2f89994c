import { and, eq } from "drizzle-orm";
import { articleVersions } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { findArticle } from "./find-article";
import { type ArticleVersion, type ReadArticleVersionInput, readArticleVersionInput } from "./schema";

/** An article as one of its versions left it. Throws not_found. */
export async function readArticleVersion(ctx: Ctx, input: ReadArticleVersionInput): Promise<ArticleVersion> {
  authorize(ctx.actor, "article.readStaff");
  const { id } = await findArticle(ctx, input);
  const parsed = readArticleVersionInput.safeParse(input);
  const wanted = and(eq(articleVersions.articleId, id), eq(articleVersions.version, Number(parsed.data?.version ?? 0)));
  const [version] = await ctx.db.select().from(articleVersions).where(wanted);
  if (!version) throw new DomainError("not_found", "version_unknown");
  return version;
}
