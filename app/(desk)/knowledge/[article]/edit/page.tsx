import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { requireRight } from "@/app/_http/require-right";
import { ArticleEditor } from "@/components/knowledge/article-editor";
import { BackLink } from "@/components/knowledge/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { readArticle } from "@/lib/knowledge/read-article";
import { editorActions } from "../../editor-actions";
import { readTicketDraft } from "../../read-ticket-draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ArticleEditor"))("editHeading") };
}

export default async function EditArticlePage({ params, searchParams }: PageProps<"/knowledge/[article]/edit">) {
  const { article: id } = await params;
  const ctx = await deskCtx(`/knowledge/${id}/edit`);
  requireRight(ctx, "article.update");
  const t = await getTranslations("ArticleEditor");
  const article = await readForPage(readArticle, ctx, { id });
  const preview = await readTicketDraft((await searchParams).ticket);
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={`/knowledge/${id}`}>
        <span lang={article.language} dir="auto" className="line-clamp-1">
          {article.title}
        </span>
      </BackLink>
      <PageHeader title={t("editHeading")} />
      <ArticleEditor article={article} ticket={preview?.ok ? preview.result : undefined} actions={editorActions} />
    </div>
  );
}
