import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const LINES = ["w-4/5", "w-3/5", "w-2/3"];
const ROWS = ["w-2/3", "w-1/2", "w-3/4", "w-3/5", "w-2/5", "w-4/5"];

/** The sheet before its figures are there. */
export function DashboardSkeleton() {
  const t = useTranslations();
  const lines = (widths: readonly string[]) => widths.map((width) => <Skeleton key={width} className={width} />);
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{t("States.loading")}</span>
      <PageHeader title={t("Desk.dashboard")} />
      <div className="flex max-w-[72ch] flex-col gap-3">{lines(LINES)}</div>
      <div aria-hidden className="grid rounded-lg border bg-surface lg:grid-cols-12">
        <div className="flex h-96 flex-col gap-5 px-4 py-5 lg:col-span-7">{lines(ROWS)}</div>
        <div className="flex h-96 flex-col gap-5 px-4 py-5 lg:col-span-5">{lines(ROWS)}</div>
      </div>
    </div>
  );
}
