import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { AnalysesFilterBar } from "@/components/admin/analyses-filter-bar";
import { AnalysesTable } from "@/components/admin/analyses-table";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { listAnalysisPaths } from "@/lib/ai-health/list-analysis-paths";

const PATH = "/admin/ai-health/analyses";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("AiHealth"))("analyses") };
}

export default async function AnalysesPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("analyses", await searchParams);
  const ctx = await deskCtx(listAddress(PATH, filters));
  const t = await getTranslations("AiHealth");
  const page = await readList(listAnalysisPaths, ctx, { ...filters, limit: 30 }, listAddress(PATH, { ...filters, cursor: undefined }));
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("analyses")} intro={t("analysesHint")} back={{ href: "/admin/ai-health", label: t("heading") }} filters={<AnalysesFilterBar filters={filters} />} none={{ title: t("noAnalyses"), text: t("noAnalysesHint") }}>
      <AnalysesTable analyses={page.results} />
    </ListPage>
  );
}
