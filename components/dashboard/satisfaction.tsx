import { useFormatter, useTranslations } from "next-intl";
import { BarTable } from "@/components/charts/bar-table";
import { SCORES } from "@/lib/ratings/limits";
import type { Stats } from "@/lib/stats/schema";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";

type SatisfactionProps = Pick<Stats, "days" | "startsAt" | "satisfaction">;

/** What requesters say of solved tickets. */
export function Satisfaction({ days, startsAt, satisfaction: { n, average, byScore } }: SatisfactionProps) {
  const t = useTranslations("Dashboard");
  const format = useFormatter();
  return (
    <Section title={t("satisfaction")} note={t("inDays", { days })}>
      <p className="text-sm">{average === null ? t("unrated") : t("rated", { average: format.number(average, { maximumFractionDigits: 1 }), n })}</p>
      {n > 0 && (
        <BarTable
          caption={t("satisfaction")}
          heads={[t("score"), t("ratings")]}
          rows={SCORES.toReversed().map((score) => ({ key: score, label: t("scoreOf", { score: Number(score) }), value: byScore[score], href: ticketsBehind({ ratedAfter: startsAt.toISOString(), score }) }))}
        />
      )}
    </Section>
  );
}
