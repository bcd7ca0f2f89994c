import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { periodOf } from "@/app/_http/period-of";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { HistoryFilterBar } from "@/components/admin/history-filter-bar";
import { HistoryTable } from "@/components/admin/history-table";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { namesOf } from "@/lib/people/names-of";
import { listTicketHistory } from "@/lib/records/list-ticket-history";

const PATH = "/admin/records/ticket-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("ticketHistory") };
}

export default async function TicketHistoryPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("ticketHistory", await searchParams);
  const ctx = await deskCtx(listAddress(PATH, filters));
  const t = await getTranslations("Records");
  const wanted = { changedField: filters.field, changedBy: filters.person, ticketNumber: filters.ticket, cursor: filters.cursor, ...periodOf(filters), limit: 50 };
  const page = await readList(listTicketHistory, ctx, wanted, listAddress(PATH, { ...filters, cursor: undefined }));
  const assignees = page.results.filter(({ changedField }) => changedField === "assigned_to").flatMap(({ oldValue, newValue }) => [oldValue ?? [], newValue ?? []].flat());
  const names = await namesOf(ctx, { ids: [...page.results.map(({ changedBy }) => changedBy), ...assignees] });
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("ticketHistory")} intro={t("ticketHistoryHint")} back={{ href: "/admin/records", label: t("heading") }} filters={<HistoryFilterBar filters={filters} />} none={{ title: t("none"), text: t("noneHint") }}>
      <HistoryTable changes={page.results} names={names} />
    </ListPage>
  );
}
