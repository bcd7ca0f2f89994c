import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-2/5", "w-1/3", "w-1/2", "w-1/4", "w-2/5", "w-1/3", "w-1/2", "w-1/4"];

/** Where a title, filters and a table will stand. */
export function PageSkeleton() {
  const t = useTranslations("States");
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-8 w-full max-w-2xl" />
      <div className="overflow-hidden rounded-lg border bg-surface">
        {ROWS.map((width, row) => (
          <div key={row} className="flex h-14 items-center border-t px-4 first:border-t-0 lg:h-9">
            <Skeleton className={width} />
          </div>
        ))}
      </div>
    </div>
  );
}
