import { useFormatter, useTranslations } from "next-intl";
import { Elapsed } from "@/components/time/elapsed";
import { Panel } from "@/components/ui/panel";
import type { AiHealth } from "@/lib/ai-health/schema";
import { DataTable } from "./data-table";

const STAGES = ["embed", "retrieve", "generate", "save"] as const;

/** How long each stage took: what half of the analyses stayed under, and what 95 in 100 did. */
export function LatencyPanel({ latency }: Pick<AiHealth, "latency">) {
  const t = useTranslations("AiHealth");
  const stages = useTranslations("Analysis");
  const format = useFormatter();
  const longest = Math.max(1, ...Object.values(latency).map(({ p95Ms }) => p95Ms ?? 0));
  const time = (milliseconds: number | null) => (milliseconds === null ? "–" : <Elapsed milliseconds={milliseconds} />);
  const row = (stage: keyof AiHealth["latency"], name: string) => {
    const { n, p50Ms, p95Ms } = latency[stage];
    const bar = (
      <span aria-hidden className="relative block h-2 w-24 rounded-sm bg-sunken">
        <span className="absolute inset-y-0 left-0 rounded-sm bg-accent/35" style={{ width: `${((p95Ms ?? 0) / longest) * 100}%` }} />
        <span className="absolute inset-y-0 left-0 rounded-sm bg-accent" style={{ width: `${((p50Ms ?? 0) / longest) * 100}%` }} />
      </span>
    );
    return { key: stage, cells: [name, time(p50Ms), time(p95Ms), bar, format.number(n)] };
  };
  return (
    <Panel title={t("latency")}>
      <DataTable
        caption={t("latency")}
        columns={[t("stage"), t("half"), t("ninetyFive"), t("bar"), t("n")]}
        rows={[...STAGES.map((stage) => row(stage, stages(`stage.${stage}`))), row("whole", t("whole"))]}
        figures={[1, 2, 4]}
      />
    </Panel>
  );
}
