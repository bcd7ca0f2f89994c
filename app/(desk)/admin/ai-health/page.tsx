import type { Metadata } from "next";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { readDays } from "@/components/admin/admin-filters";
import { AnalysesTable } from "@/components/admin/analyses-table";
import { AutoRefresh } from "@/components/admin/auto-refresh";
import { DaysChoice } from "@/components/admin/days-choice";
import { DegradedNow } from "@/components/admin/degraded-now";
import { HealthPanels } from "@/components/admin/health-panels";
import { PageHeader } from "@/components/ui/page-header";
import { listAnalysisPaths } from "@/lib/ai-health/list-analysis-paths";
import { readAiHealth } from "@/lib/ai-health/read-ai-health";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Admin"))("aiHealth") };
}

export default async function AiHealthPage({ searchParams }: PageProps<"/admin/ai-health">) {
  const days = readDays(await searchParams);
  const ctx = await deskCtx(`/admin/ai-health?days=${days}`);
  const t = await getTranslations("AiHealth");
  const format = await getFormatter();
  const health = await readForPage(readAiHealth, ctx, { days });
  const latest = await listAnalysisPaths(ctx, { limit: 5 });
  const startsAt = format.dateTime(health.startsAt, { dateStyle: "medium" });
  return (
    <div className="flex flex-col gap-5">
      <AutoRefresh seconds={20} />
      <PageHeader title={t("heading")} intro={t("over", { n: health.analyses, startsAt })} actions={<DaysChoice days={days} />} />
      <DegradedNow degraded={health.degraded} />
      <HealthPanels health={health} />
      <section className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-lg font-semibold">{t("latest")}</h2>
          <Link href="/admin/ai-health/analyses" className="text-sm text-accent hover:underline">
            {t("allAnalyses", { n: latest.total })}
          </Link>
        </div>
        <AnalysesTable analyses={latest.results} />
      </section>
    </div>
  );
}
