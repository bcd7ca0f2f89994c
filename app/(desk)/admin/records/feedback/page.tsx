import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { periodOf } from "@/app/_http/period-of";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { FeedbackFilterBar } from "@/components/admin/feedback-filter-bar";
import { FeedbackTable } from "@/components/admin/feedback-table";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { namesOf } from "@/lib/people/names-of";
import { listFeedback } from "@/lib/records/list-feedback";

const PATH = "/admin/records/feedback";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("feedback") };
}

export default async function FeedbackPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("feedback", await searchParams);
  const ctx = await deskCtx(listAddress(PATH, filters));
  const t = await getTranslations("Records");
  const { verdict, cursor } = filters;
  const page = await readList(listFeedback, ctx, { verdict, cursor, ...periodOf(filters), limit: 50 }, listAddress(PATH, { ...filters, cursor: undefined }));
  const names = await namesOf(ctx, { ids: page.results.map(({ givenBy }) => givenBy) });
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("feedback")} intro={t("feedbackHint")} back={{ href: "/admin/records", label: t("heading") }} filters={<FeedbackFilterBar filters={filters} />} none={{ title: t("none"), text: t("noneHint") }}>
      <FeedbackTable feedback={page.results} names={names} />
    </ListPage>
  );
}
