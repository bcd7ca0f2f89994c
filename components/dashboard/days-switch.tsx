import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { dashboardAddress, DAYS, type Days } from "./days";

/** How far back the figures go. */
export function DaysSwitch({ days }: { days: Days }) {
  const t = useTranslations("Dashboard");
  return (
    <nav aria-label={t("period")}>
      <ul className="flex rounded-md border bg-surface p-0.5">
        {DAYS.map((choice) => (
          <li key={choice}>
            <Link
              href={dashboardAddress(choice)}
              scroll={false}
              aria-current={choice === days ? "true" : undefined}
              className={cn("flex h-7 items-center rounded-sm px-2.5 text-sm usual:text-quiet transition-colors hover:text-ink", choice === days && "bg-sunken font-medium text-ink")}
            >
              {t("days", { days: choice })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
