import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { AiHealth } from "@/lib/ai-health/schema";
import { DataTable } from "./data-table";

/** What waits for the models, and what was given up. */
export function QueuesPanel({ queues, deadLetters }: Pick<AiHealth, "queues" | "deadLetters">) {
  const t = useTranslations("AiHealth");
  const format = useFormatter();
  const age = (seconds: number | null) => (seconds === null ? "–" : seconds < 120 ? format.number(Math.round(seconds), { style: "unit", unit: "second", unitDisplay: "short" }) : format.number(Math.round(seconds / 60), { style: "unit", unit: "minute", unitDisplay: "short" }));
  const known = { "analyze-ticket": t("queue.analyzeTicket"), "embed-ticket": t("queue.embedTicket"), "embed-article": t("queue.embedArticle") };
  const nameOf = (queue: string) => Object.entries(known).find(([name]) => name === queue)?.[1] ?? queue;
  const rows = queues.map(({ queue, waiting, active, oldestSeconds }) => ({ key: queue, cells: [nameOf(queue), format.number(waiting), format.number(active), age(oldestSeconds)] }));
  return (
    <Panel title={t("queues")}>
      <DataTable caption={t("queues")} columns={[t("job"), t("waiting"), t("running"), t("oldest")]} rows={rows} figures={[1, 2, 3]} />
      <div className="border-t px-4 py-2 text-sm">{deadLetters > 0 ? <Notice tone="caution">{t("deadLetters", { n: deadLetters })}</Notice> : <p className="text-quiet">{t("noDeadLetters")}</p>}</div>
    </Panel>
  );
}
