import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-3/5", "w-2/5", "w-1/2", "w-4/6", "w-2/5", "w-3/5", "w-1/2", "w-1/3", "w-3/5", "w-2/5", "w-1/2", "w-4/6"];

/** Rows as high as those that come. */
export function TicketListSkeleton() {
  const t = useTranslations("States");
  return (
    <div role="status" className="@container">
      <span className="sr-only">{t("loading")}</span>
      <div className="overflow-hidden rounded-lg border bg-surface">
        <div className="h-8 border-b bg-canvas" />
        {ROWS.map((width, row) => (
          <div key={row} className="flex h-15 items-center gap-6 border-t px-4 first:border-t-0 @3xl:h-9">
            <Skeleton className="w-24" />
            <div className="grow">
              <Skeleton className={width} />
            </div>
            <Skeleton className="w-20 @max-3xl:hidden" />
            <Skeleton className="w-12" />
          </div>
        ))}
      </div>
    </div>
  );
}
