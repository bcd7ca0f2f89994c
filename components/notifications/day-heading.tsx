"use client";

import { useFormatter, useLocale } from "next-intl";

interface DayHeadingProps {
  /** YYYY-MM-DD. */
  day: string;
  /** 0 is today. */
  ago: number;
}

/** Today and yesterday by their names, other days by their date. */
export function DayHeading({ day, ago }: DayHeadingProps) {
  const format = useFormatter();
  const locale = useLocale();
  const date = format.dateTime(new Date(`${day}T00:00:00Z`), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return <h2 className="px-1 pb-1.5 text-sm font-semibold first-letter:uppercase">{ago < 2 ? new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-ago, "day") : date}</h2>;
}
