import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { periodOf } from "@/app/_http/period-of";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { AiResponsesFilterBar } from "@/components/admin/ai-responses-filter-bar";
import { AiResponsesTable } from "@/components/admin/ai-responses-table";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { listAiResponses } from "@/lib/records/list-ai-responses";

const PATH = "/admin/records/ai-responses";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("aiResponses") };
}

export default async function AiResponsesPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("aiResponses", await searchParams);
  const ctx = await deskCtx(listAddress(PATH, filters));
  const t = await getTranslations("Records");
  const { from: _from, until: _until, ...rest } = filters;
  const page = await readList(listAiResponses, ctx, { ...rest, ...periodOf(filters), limit: 50 }, listAddress(PATH, { ...filters, cursor: undefined }));
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("aiResponses")} intro={t("aiResponsesHint")} back={{ href: "/admin/records", label: t("heading") }} filters={<AiResponsesFilterBar filters={filters} />} none={{ title: t("none"), text: t("noneHint") }}>
      <AiResponsesTable responses={page.results} />
    </ListPage>
  );
}
