import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = [64, 48, 72, 56, 40, 60];

/** The inbox before it is there, in its size. */
export function InboxSkeleton() {
  const t = useTranslations();
  return (
    <div role="status" className="mx-auto flex max-w-5xl flex-col gap-4">
      <span className="sr-only">{t("States.loading")}</span>
      <PageHeader title={t("Desk.inbox")} />
      <div className="flex h-8 items-center gap-4 px-2.5">
        <Skeleton className="w-16" />
        <Skeleton className="w-10" />
      </div>
      <div className="flex flex-col gap-1.5">
        <div className="flex h-5 items-center px-1">
          <Skeleton className="w-20" />
        </div>
        <ul aria-hidden className="rounded-lg border bg-surface">
          {ROWS.map((width) => (
            <li key={width} className="flex h-9 items-center border-t px-4 first:border-t-0">
              <span style={{ width: `${width}%` }}>
                <Skeleton />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
