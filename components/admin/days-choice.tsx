import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { DAYS } from "./admin-filters";

/** Over how many days the figures are. */
export function DaysChoice({ days }: { days: number }) {
  const t = useTranslations("AiHealth");
  return (
    <nav aria-label={t("period")} className="flex overflow-hidden rounded-md border">
      {DAYS.map((choice) => (
        <Link
          key={choice}
          href={`/admin/ai-health?days=${choice}`}
          replace
          scroll={false}
          aria-current={choice === days ? "true" : undefined}
          className={cn("flex h-8 items-center border-l usual:bg-surface px-3 text-sm -outline-offset-2 first:border-l-0 hover:bg-sunken", choice === days && "bg-accent-soft font-medium")}
        >
          {t("days", { n: choice })}
        </Link>
      ))}
    </nav>
  );
}
