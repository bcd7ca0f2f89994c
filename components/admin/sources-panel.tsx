import { useFormatter, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ANALYSIS_SOURCES } from "@/db/enums";
import type { AiHealth } from "@/lib/ai-health/schema";
import { DataTable } from "./data-table";
import { SourceDays } from "./source-days";
import { ShareBar } from "./share-bar";
import { Unfold } from "./unfold";

/** How analyses were made, in all and day by day. */
export function SourcesPanel({ sources: { counts, shares, byDay } }: Pick<AiHealth, "sources">) {
  const t = useTranslations("AiHealth");
  const names = useTranslations("AnalysisSources");
  const format = useFormatter();
  const days = byDay.map(({ day, llm, retrieval, rules }) => ({
    key: day,
    cells: [format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" }), ...[llm, retrieval, rules].map((n) => format.number(n))],
  }));
  return (
    <Panel title={t("sources")}>
      <DataTable
        caption={t("sources")}
        columns={[t("madeBy"), t("share"), t("n")]}
        rows={ANALYSIS_SOURCES.map((source) => ({ key: source, cells: [names(source), <ShareBar key="share" share={shares[source]} />, format.number(counts[source])] }))}
        figures={[2]}
      />
      {byDay.length > 1 && (
        <div className="border-t px-4 py-3">
          <SourceDays byDay={byDay} />
          <Unfold title={t("asTable")}>
            <DataTable caption={t("byDay")} columns={[t("day"), ...ANALYSIS_SOURCES.map((source) => names(source))]} rows={days} figures={[1, 2, 3]} />
          </Unfold>
        </div>
      )}
    </Panel>
  );
}
