import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { deskCtx } from "@/app/_http/desk-ctx";
import { ArticleFilterBar } from "@/components/knowledge/article-filter-bar";
import { knowledgeAddress, readArticleFilters } from "@/components/knowledge/article-filters";
import { ArticleListSkeleton } from "@/components/knowledge/article-list-skeleton";
import { ArticleSearchBox } from "@/components/knowledge/article-search-box";
import { ListDimmer } from "@/components/knowledge/list-dimmer";
import { ListNavigationProvider } from "@/components/lists/list-navigation";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { ArticleResults } from "./article-results";
import { SearchResults } from "./search-results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Knowledge"))("heading") };
}

export default async function KnowledgePage({ searchParams }: PageProps<"/knowledge">) {
  const filters = readArticleFilters(await searchParams);
  const ctx = await deskCtx(knowledgeAddress(filters));
  const t = await getTranslations("Knowledge");
  const staff = may(ctx.actor, "article.readStaff");
  const newLink = (
    <Link href="/knowledge/new" className={buttonStyle({ look: "primary" })}>
      <Plus aria-hidden />
      {t("new")}
    </Link>
  );
  return (
    <ListNavigationProvider>
      <div className="flex flex-col gap-4">
        <PageHeader title={t("heading")} intro={t(staff ? "introStaff" : "intro")} actions={may(ctx.actor, "article.create") && newLink} />
        <ArticleSearchBox filters={filters} />
        <ArticleFilterBar filters={filters} staff={staff} />
        <ListDimmer>
          <Suspense fallback={<ArticleListSkeleton />}>
            {filters.search ? <SearchResults ctx={ctx} search={filters.search} filters={filters} /> : <ArticleResults ctx={ctx} filters={filters} staff={staff} />}
          </Suspense>
        </ListDimmer>
      </div>
    </ListNavigationProvider>
  );
}
