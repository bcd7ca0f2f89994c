import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { Dashboard } from "@/components/dashboard/dashboard";
import { dashboardAddress, readDays } from "@/components/dashboard/days";
import { DaysSwitch } from "@/components/dashboard/days-switch";
import { RefreshAtEvents } from "@/components/dashboard/refresh-at-events";
import { PageHeader } from "@/components/ui/page-header";
import { readStats } from "@/lib/stats/read-stats";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Desk"))("dashboard") };
}

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const days = readDays((await searchParams).days);
  const ctx = await deskCtx(dashboardAddress(days));
  const stats = await readForPage(readStats, ctx, { days });
  const t = await getTranslations("Desk");
  const format = await getFormatter();
  const now = ctx.now();
  return (
    <div className="flex flex-col gap-4">
      <RefreshAtEvents renderedAt={now.getTime()} />
      <PageHeader title={t("dashboard")} intro={format.dateTime(now, { dateStyle: "full" })} actions={<DaysSwitch days={days} />} />
      <Dashboard stats={stats} now={now} />
    </div>
  );
}
