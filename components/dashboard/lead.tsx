import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayStart } from "@/components/charts/day-start";
import { Lasting } from "@/components/charts/lasting";
import type { Stats } from "@/lib/stats/schema";
import { FigureWords } from "./figure-words";
import { ticketsBehind } from "./tickets-behind";

const sumOf = (trend: Stats["trend"], what: "created" | "resolved"): number => trend.reduce((sum, day) => sum + day[what], 0);

const link = (href: string) => (words: ReactNode) => <FigureWords href={href}>{words}</FigureWords>;
const shown = (node: ReactNode) => () => node;

interface LeadProps {
  stats: Stats;
  now: Date;
}

/** What matters at nine in the morning, in three sentences: what is open, what waits, what grows. */
export function Lead({ stats: { days, open, unassigned, unanswered, waitingLongest, trend }, now }: LeadProps) {
  const t = useTranslations("Dashboard.lead");
  const timeZone = useTimeZone() ?? "UTC";
  const gap = useLocale() === "zh" ? "" : " ";
  const [created, resolved] = [sumOf(trend, "created"), sumOf(trend, "resolved")];
  const grown = created - resolved;
  const from = dayStart(trend[0]?.day ?? now.toISOString().slice(0, 10), timeZone).toISOString();
  const oldest = waitingLongest[0];
  return (
    <p className="max-w-[72ch] text-lg">
      {t.rich("open", {
        open,
        unassigned,
        unanswered,
        a: link(ticketsBehind({ open: "true" })),
        b: link(ticketsBehind({ open: "true", unassigned: "true" })),
        c: link(ticketsBehind({ open: "true", unanswered: "true", sort: "created_at" })),
      })}{gap}
      {oldest && t.rich("oldest", { lasting: shown(<Lasting seconds={(now.getTime() - oldest.createdAt.getTime()) / 1000} />), a: link(`/tickets/${oldest.ticketNumber}`) })}{gap}
      {t.rich("flow", {
        days,
        created,
        resolved,
        a: link(ticketsBehind({ createdAfter: from })),
        b: link(ticketsBehind({ resolvedAfter: from })),
      })}{gap}
      {t(grown > 0 ? "grown" : grown < 0 ? "shrunk" : "same", { count: Math.abs(grown) })}
    </p>
  );
}
