import { useTranslations } from "next-intl";
import { ShareTable } from "@/components/charts/share-table";
import { ANALYSIS_SOURCES, VERDICTS } from "@/db/enums";
import type { Stats } from "@/lib/stats/schema";
import { AcceptanceTable } from "./acceptance-table";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";

type AnalysesProps = Pick<Stats, "days" | "startsAt" | "analyses">;

/** Whether the analysis is right, and what it rests on. */
export function Analyses({ days, startsAt, analyses: { bySource, byVerdict, acceptanceRate, acceptanceByCategory } }: AnalysesProps) {
  const t = useTranslations();
  const analyzedAfter = startsAt.toISOString();
  const judged = VERDICTS.reduce((sum, verdict) => sum + byVerdict[verdict], 0);
  return (
    <>
      <Section title={t("Dashboard.ai")} note={t("Dashboard.inDays", { days })}>
        <p className="text-sm">{acceptanceRate === null ? t("Dashboard.unjudged") : t("Dashboard.accepted", { rate: acceptanceRate, judged })}</p>
        <ShareTable
          caption={t("Dashboard.verdicts")}
          heads={[t("Dashboard.verdict"), t("Dashboard.analyses"), t("Dashboard.share")]}
          shares={VERDICTS.map((verdict) => ({ key: verdict, label: t(`Dashboard.verdictNames.${verdict}`), value: byVerdict[verdict], href: ticketsBehind({ analyzedAfter, verdict }) }))}
        />
      </Section>
      <Section title={t("Dashboard.acceptance")} note={t("Dashboard.inDays", { days })}>
        <AcceptanceTable acceptance={acceptanceByCategory} behind={(suggestedCategory) => ticketsBehind({ analyzedAfter, suggestedCategory, verdict: "any" })} />
      </Section>
      <Section title={t("Dashboard.sources")} note={t("Dashboard.inDays", { days })}>
        <ShareTable
          caption={t("Dashboard.sources")}
          heads={[t("Dashboard.source"), t("Dashboard.analyses"), t("Dashboard.share")]}
          shares={ANALYSIS_SOURCES.map((source) => ({ key: source, label: t(`AnalysisSources.${source}`), value: bySource[source], href: ticketsBehind({ analyzedAfter, analysisSource: source }) }))}
        />
      </Section>
    </>
  );
}
