import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facet } from "@/components/tickets/facet";
import { Panel } from "@/components/ui/panel";
import { ANALYSIS_SOURCES, CATEGORIES, LOCALES } from "@/db/enums";
import type { AiHealth, Outcome } from "@/lib/ai-health/schema";
import { DataTable } from "./data-table";
import { ShareBar } from "./share-bar";

/** What became of suggestions, by what they have in common. */
export function OutcomesPanel({ outcomes: { all, bySource, byCategory, byLanguage } }: Pick<AiHealth, "outcomes">) {
  const t = useTranslations("AiHealth");
  const sources = useTranslations("AnalysisSources");
  const languages = useTranslations("Languages");
  const format = useFormatter();
  const row = (key: string, name: ReactNode, outcome: Outcome) => ({
    key,
    cells: [
      name,
      <ShareBar key="right" share={outcome.shareRight} />,
      ...[outcome.n, outcome.accepted, outcome.corrected, outcome.rejected, outcome.silentlyAccepted, outcome.silentlyRejected].map((n) => format.number(n)),
    ],
  });
  return (
    <Panel title={t("outcomes")}>
      <p className="border-b px-4 py-2 text-xs text-quiet">{t("outcomesHint")}</p>
      <DataTable
        caption={t("outcomes")}
        columns={[t("suggestions"), t("right"), t("n"), t("accepted"), t("corrected"), t("rejected"), t("silentlyAccepted"), t("silentlyRejected")]}
        rows={[
          row("all", t("all"), all),
          ...ANALYSIS_SOURCES.map((source) => row(source, sources(source), bySource[source])),
          ...CATEGORIES.map((category) => row(category, <Facet key="name" category={category} />, byCategory[category])),
          ...LOCALES.map((locale) => row(locale, languages(locale), byLanguage[locale])),
        ]}
        figures={[2, 3, 4, 5, 6, 7]}
      />
    </Panel>
  );
}
