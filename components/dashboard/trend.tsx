import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { dayStart, nextDay } from "@/components/charts/day-start";
import { ChartTable } from "@/components/charts/chart-table";
import { LineChart } from "@/components/charts/line-chart";
import type { Stats } from "@/lib/stats/schema";
import { FigureWords } from "./figure-words";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";
import { TrendLegend } from "./trend-legend";
import { TREND_LINES } from "./trend-lines";


type TrendProps = Pick<Stats, "trend">;

/** Whether the desk keeps up: what came in and what was resolved, day by day. */
export function Trend({ trend }: TrendProps) {
  const t = useTranslations("Dashboard");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "UTC";
  const dateOf = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  const within = (day: string) => [dayStart(day, timeZone), dayStart(nextDay(day), timeZone)].map((moment) => moment.toISOString());
  const createdOn = (day: string) => {
    const [createdAfter, createdBefore] = within(day);
    return ticketsBehind({ createdAfter, createdBefore });
  };
  const resolvedOn = (day: string) => {
    const [resolvedAfter, resolvedBefore] = within(day);
    return ticketsBehind({ resolvedAfter, resolvedBefore });
  };
  const figure = (count: number, href: string) => (count > 0 ? <FigureWords href={href}>{format.number(count)}</FigureWords> : format.number(count));
  const [created, resolved] = [trend.map((day) => day.created), trend.map((day) => day.resolved)];
  const [first, last] = [trend[0], trend.at(-1)];
  const description = first && last ? t("trendDescription", { from: dateOf(first.day), to: dateOf(last.day), most: Math.max(...created), mostResolved: Math.max(...resolved) }) : "";
  return (
    <Section title={t("trend")} className="lg:col-span-7" note={<TrendLegend />}>
      <LineChart
        title={t("trend")}
        description={description}
        lines={[
          { key: "created", values: created, ...TREND_LINES.created },
          { key: "resolved", values: resolved, ...TREND_LINES.resolved },
        ]}
        days={trend.map(({ day, created, resolved }) => ({ key: day, label: dateOf(day), title: t("onDay", { day: dateOf(day), created, resolved }), href: createdOn(day) }))}
      />
      <ChartTable
        label={t("table")}
        caption={t("trend")}
        heads={[t("day"), t("created"), t("resolved")]}
        rows={trend.toReversed().map(({ day, created, resolved }) => ({ key: day, name: dateOf(day), cells: [figure(created, createdOn(day)), figure(resolved, resolvedOn(day))] }))}
      />
    </Section>
  );
}
