import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const SECTIONS = ["h-44", "h-48", "h-56", "h-36"];

export function ProfileSkeleton() {
  const t = useTranslations();
  return (
    <div role="status" className="mx-auto flex max-w-4xl flex-col gap-4">
      <span className="sr-only">{t("States.loading")}</span>
      <PageHeader title={t("Desk.profile")} />
      <div aria-hidden className="rounded-lg border bg-surface">
        {SECTIONS.map((height) => (
          <div key={height} className={`flex flex-col gap-4 border-t px-4 py-6 first:border-t-0 ${height}`}>
            <Skeleton className="w-40" />
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}
