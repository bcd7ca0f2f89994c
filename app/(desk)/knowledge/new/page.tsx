import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { requireRight } from "@/app/_http/require-right";
import { ArticleEditor } from "@/components/knowledge/article-editor";
import { BackLink } from "@/components/knowledge/back-link";
import { NearArticles } from "@/components/knowledge/near-articles";
import { NoTicketDraft } from "@/components/knowledge/no-ticket-draft";
import { PageHeader } from "@/components/ui/page-header";
import { editorActions } from "../editor-actions";
import { readTicketDraft } from "../read-ticket-draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ArticleEditor"))("newHeading") };
}

export default async function NewArticlePage({ searchParams }: PageProps<"/knowledge/new">) {
  const { ticket } = await searchParams;
  const ctx = await deskCtx(typeof ticket === "string" ? `/knowledge/new?ticket=${encodeURIComponent(ticket)}` : "/knowledge/new");
  requireRight(ctx, "article.create");
  const t = await getTranslations("ArticleEditor");
  const knowledge = await getTranslations("Knowledge");
  const preview = await readTicketDraft(ticket);
  if (preview && !preview.ok) return <NoTicketDraft ticket={String(ticket)} reason={preview.message} />;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href="/knowledge">{knowledge("heading")}</BackLink>
      <PageHeader title={t("newHeading")} />
      <ArticleEditor article={undefined} ticket={preview?.result} actions={editorActions}>
        {preview ? <NearArticles articles={preview.result.nearDuplicates} ticket={preview.result.ticketNumber} /> : null}
      </ArticleEditor>
    </div>
  );
}
