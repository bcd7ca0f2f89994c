import { useTranslations } from "next-intl";
import { BarTable } from "@/components/charts/bar-table";
import type { Stats } from "@/lib/stats/schema";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";

interface OpenNowProps extends Pick<Stats, "open" | "unassigned" | "unanswered" | "openOlderThan"> {
  now: Date;
}

const DAY_MS = 86_400_000;

/** How much of what is open is stuck: a bar is a share of all that is open. */
export function OpenNow({ open, unassigned, unanswered, openOlderThan, now }: OpenNowProps) {
  const t = useTranslations("Dashboard");
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const rows = [
    { key: "open", label: t("open"), value: open, href: ticketsBehind({ open: "true" }) },
    { key: "unassigned", label: t("unassigned"), value: unassigned, href: ticketsBehind({ open: "true", unassigned: "true" }) },
    { key: "unanswered", label: t("unanswered"), value: unanswered, href: ticketsBehind({ open: "true", unanswered: "true" }) },
    ...openOlderThan.map(({ days, tickets }) => ({ key: `older ${days}`, label: t("olderThan", { days }), value: tickets, href: ticketsBehind({ open: "true", createdBefore: before(days) }) })),
  ];
  return (
    <Section title={t("openNow")}>
      <BarTable caption={t("openNow")} heads={[t("which"), t("tickets")]} rows={rows} whole={open} />
    </Section>
  );
}
