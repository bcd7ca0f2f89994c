import type { Metadata } from "next";
import { cache } from "react";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { ArticleActions } from "@/components/knowledge/article-actions";
import { ArticleReader } from "@/components/knowledge/article-reader";
import { may } from "@/lib/auth/permissions";
import { readArticle } from "@/lib/knowledge/read-article";
import { removeArticle, setArticleStatus } from "../actions";
import { readStaffFacts } from "../read-staff-facts";

/** Once a request: the title needs it too. */
const articleOf = cache(async (id: string) => {
  const ctx = await deskCtx(`/knowledge/${id}`);
  return { ctx, article: await readForPage(readArticle, ctx, { id }) };
});

export async function generateMetadata({ params }: PageProps<"/knowledge/[article]">): Promise<Metadata> {
  const { article } = await articleOf((await params).article);
  return { title: article.title };
}

export default async function ArticlePage({ params }: PageProps<"/knowledge/[article]">) {
  const { ctx, article } = await articleOf((await params).article);
  const staff = await readStaffFacts(ctx, article);
  const actions = may(ctx.actor, "article.update") && <ArticleActions article={article} setStatus={setArticleStatus} remove={removeArticle} />;
  return <ArticleReader article={article} staff={staff} actions={actions} />;
}
