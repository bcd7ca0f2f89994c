import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

export function EditorSkeleton() {
  const t = useTranslations("States");
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="my-1.5 w-28" />
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-9 w-full" />
      <div className="grid gap-5 lg:grid-cols-2">
        <div className="h-96 rounded-md border bg-surface" />
        <div className="h-96 rounded-md border bg-surface max-lg:hidden" />
      </div>
    </div>
  );
}
