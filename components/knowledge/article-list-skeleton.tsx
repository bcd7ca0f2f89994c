import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-3/5", "w-2/5", "w-1/2", "w-4/6", "w-2/5", "w-3/5", "w-1/2", "w-1/3"];

export function ArticleListSkeleton() {
  const t = useTranslations("States");
  return (
    <div role="status" className="overflow-hidden rounded-lg border bg-surface">
      <span className="sr-only">{t("loading")}</span>
      {ROWS.map((width, row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-t px-4 first:border-t-0 lg:h-9">
          <div className="grow">
            <Skeleton className={width} />
          </div>
          <Skeleton className="w-20 max-lg:hidden" />
          <Skeleton className="w-12" />
        </div>
      ))}
    </div>
  );
}
