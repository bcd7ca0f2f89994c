import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const LINES = ["w-1/3", "w-full", "w-11/12", "w-4/5", "w-1/4", "w-full", "w-5/6", "w-2/3", "w-full", "w-3/4"];

export function ReaderSkeleton() {
  const t = useTranslations("States");
  return (
    <div role="status" className="mx-auto flex max-w-5xl flex-col gap-4">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="my-1.5 w-28" />
      <Skeleton className="my-1.5 h-5 w-3/5" />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex flex-col gap-3 rounded-lg border bg-surface px-4 py-5 sm:px-6">
          {LINES.map((width, line) => (
            <Skeleton key={line} className={width} />
          ))}
        </div>
        <div className="flex h-72 flex-col gap-4 rounded-lg border bg-surface p-4">
          {LINES.slice(0, 4).map((width, line) => (
            <Skeleton key={line} className={width} />
          ))}
        </div>
      </div>
    </div>
  );
}
