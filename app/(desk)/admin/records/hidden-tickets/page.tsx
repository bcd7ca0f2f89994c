import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readList } from "@/app/_http/read-list";
import { requireRight } from "@/app/_http/require-right";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { HiddenTicketsTable } from "@/components/admin/hidden-tickets-table";
import { ListPage } from "@/components/lists/list-page";
import { namesOf } from "@/lib/people/names-of";
import { listHiddenTickets } from "@/lib/records/list-hidden-tickets";
import { restore } from "./actions";

const PATH = "/admin/records/hidden-tickets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("hiddenTickets") };
}

export default async function HiddenTicketsPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("plain", await searchParams);
  const ctx = await deskCtx(PATH);
  requireRight(ctx, "record.read");
  const t = await getTranslations("Records");
  const page = await readList(listHiddenTickets, ctx, { ...filters, limit: 50 }, PATH);
  const names = await namesOf(ctx, { ids: page.results.flatMap(({ employeeId, hiddenBy }) => [employeeId, ...(hiddenBy ? [hiddenBy] : [])]) });
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("hiddenTickets")} intro={t("hiddenTicketsHint")} back={{ href: "/admin/records", label: t("heading") }} none={{ title: t("noneHidden"), text: t("noneHiddenHint") }}>
      <HiddenTicketsTable tickets={page.results} names={names} restore={restore} />
    </ListPage>
  );
}
