import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { Priority } from "@/db/enums";
import type { Duration } from "@/lib/stats/schema";
import { DurationRow, type Measured } from "./duration-row";

interface DurationTableProps {
  caption: string;
  all: Measured;
  rows: readonly (Measured & { priority: Priority })[];
}

const HEADS = ["half", "threeQuarters", "nineTenths", "nearlyAll"] as const;

const measured = (durations: readonly Duration[], part: "p50Seconds" | "p95Seconds"): number[] => durations.flatMap(({ [part]: seconds }) => (seconds === null ? [] : [seconds]));

/** Percentiles in all and by priority, each with a strip on one axis. */
export function DurationTable({ caption, all, rows }: DurationTableProps) {
  const t = useTranslations("Dashboard");
  const durations = [all, ...rows].map(({ duration }) => duration);
  const axis = { least: Math.min(...measured(durations, "p50Seconds")), most: Math.max(...measured(durations, "p95Seconds")) };
  return (
    <table className="w-full text-sm">
      <caption className="pt-1 pb-0.5 text-left text-xs text-quiet">{caption}</caption>
      <thead className="text-xs text-quiet">
        <tr>
          <th scope="col" className="sr-only">
            {t("priority")}
          </th>
          <th scope="col" className="px-2 text-right font-normal whitespace-nowrap">
            {t("tickets")}
          </th>
          {HEADS.map((head) => (
            <th key={head} scope="col" title={t(`${head}Hint`)} className={cn("px-1 text-right font-normal", head === "threeQuarters" && "max-[26rem]:hidden")}>
              {t(head)}
            </th>
          ))}
          <th aria-hidden className="w-full min-w-16 max-xl:hidden" />
        </tr>
      </thead>
      <tbody>
        <DurationRow {...all} axis={axis} />
        {rows.map((row) => row.duration.n > 0 && <DurationRow key={row.priority} {...row} axis={axis} />)}
      </tbody>
    </table>
  );
}
