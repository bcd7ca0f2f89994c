import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { readList } from "@/app/_http/read-list";
import { requireRight } from "@/app/_http/require-right";
import { BackLink } from "@/components/knowledge/back-link";
import { comparedVersions } from "@/components/knowledge/compared-versions";
import { VersionEntry } from "@/components/knowledge/version-entry";
import { VersionPager } from "@/components/knowledge/version-pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listArticleChanges } from "@/lib/knowledge/list-article-changes";
import { readArticle } from "@/lib/knowledge/read-article";
import { Comparison } from "./comparison";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ArticleVersions"))("heading") };
}

export default async function VersionsPage({ params, searchParams }: PageProps<"/knowledge/[article]/versions">) {
  const { article: id } = await params;
  const query = await searchParams;
  const address = `/knowledge/${id}/versions`;
  const ctx = await deskCtx(address);
  requireRight(ctx, "article.readStaff");
  const t = await getTranslations("ArticleVersions");
  const article = await readForPage(readArticle, ctx, { id });
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const { results, nextCursor } = await readList(listArticleChanges, ctx, { id, cursor }, address);
  const compared = comparedVersions(query, article.version);
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={`/knowledge/${id}`}>
        <span lang={article.language} dir="auto" className="line-clamp-1">
          {article.title}
        </span>
      </BackLink>
      <PageHeader title={t("heading")} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Suspense key={`${compared.from} ${compared.to} ${article.version}`} fallback={<div className="h-96 rounded-lg border bg-surface" />}>
          <Comparison ctx={ctx} article={article} compared={compared} />
        </Suspense>
        <Panel title={t("list")}>
          <ol>
            {results.map((change) => (
              <VersionEntry key={change.version} change={change} articleId={id} isCurrent={change.version === article.version} isShown={change.version === compared.to && compared.from === compared.to - 1} />
            ))}
          </ol>
          <VersionPager articleId={id} nextCursor={nextCursor} isFirst={cursor === undefined} />
        </Panel>
      </div>
    </div>
  );
}
