import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Fact } from "@/components/analysis/fact";
import { listAddress } from "@/components/lists/list-address";
import { Panel } from "@/components/ui/panel";
import type { AiHealth } from "@/lib/ai-health/schema";
import { DataTable } from "./data-table";

/** Why a better path was not taken, and how well the language model's steps are founded. */
export function DegradationsPanel({ degradations, citations }: Pick<AiHealth, "degradations" | "citations">) {
  const t = useTranslations("AiHealth");
  const words = useTranslations("Degradations");
  const format = useFormatter();
  const rows = degradations.map(({ degradation, n }) => ({
    key: degradation,
    cells: [
      <Link key="list" href={listAddress("/admin/ai-health/analyses", { degraded: degradation })} className="font-normal text-accent hover:underline">
        {words(degradation)}
      </Link>,
      format.number(n),
    ],
  }));
  return (
    <Panel title={t("degradations")}>
      {rows.length > 0 ? <DataTable caption={t("degradations")} columns={[t("reason"), t("n")]} rows={rows} figures={[1]} /> : <p className="px-4 py-3 text-sm text-quiet">{t("noDegradations")}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t px-4 py-3 text-xs">
        <Fact name={t("sourcedSteps")}>
          {t("ofSteps", { done: citations.sourcedSteps, total: citations.steps })} {citations.shareSourced !== null && `(${format.number(citations.shareSourced, { style: "percent", maximumFractionDigits: 0 })})`}
        </Fact>
        <Fact name={t("droppedCitations")}>{format.number(citations.dropped)}</Fact>
      </dl>
    </Panel>
  );
}
