import { type Board, line, stat } from "../board";
import { processPanels } from "./process-panels";

const rate = (metric: string, by: string): string => `sum by (${by}) (rate(${metric}[$__rate_interval]))`;
const quantile = (share: number, metric: string, by = "", of = ""): string => `histogram_quantile(${share}, sum by (${by === "" ? "" : `${by}, `}le) (rate(${metric}_bucket${of}[$__rate_interval])))`;
const isThere = { 0: "away", 1: "there" };

export const aiPipeline: Board = {
  uid: "deskwise-ai-pipeline",
  title: "AI pipeline",
  description: "Are tickets analysed, how fast, and by what?",
  from: "now-6h",
  variables: [{ name: "instance", label: "Worker", query: 'label_values(up{job="worker"}, instance)' }],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Workers", description: "Workers that answer.", unit: "short", limits: { warn: 1, bad: 0.5 }, queries: { workers: 'sum(up{job="worker"})' } }),
        stat({ title: "Language model", description: "Without it analyses are made from similar tickets and articles alone.", unit: "short", words: isThere, limits: { warn: 1, bad: 0.5 }, queries: { llm: 'max(desk_dependency_up{dependency="llm"})' } }),
        stat({ title: "Embedding model", description: "Without it similar tickets are found by words alone.", unit: "short", words: isThere, limits: { warn: 1, bad: 0.5 }, queries: { model: 'max(desk_dependency_up{dependency="embedding_model"})' } }),
        stat({ title: "Model left alone", description: "After timeouts the language model is left alone for a while.", unit: "short", words: { 0: "no", 1: "yes" }, limits: { warn: 1, bad: 2 }, queries: { open: "max(desk_llm_breaker_open)" } }),
        stat({ title: "Time to an analysis", description: "95 of 100 came sooner, in the last quarter of an hour.", unit: "s", limits: { warn: 120, bad: 240 }, queries: { p95: "desk:time_to_analysis_seconds:p95_15m" } }),
        stat({ title: "Given up", description: "Jobs that failed at every try. The runbook dead-letters says what to do.", unit: "short", limits: { warn: 1, bad: 100 }, queries: { "given up": 'sum(queue_state:desk_queue_jobs:max{state="failed"})' } }),
      ],
    },
    {
      title: "Analyses",
      panels: [
        line({ title: "Analyses, by source", description: "A second. rules: neither model nor similar tickets were there.", unit: "ops", isStacked: true, queries: { "{{source}}": rate("desk_analysis_total", "source") } }),
        line({ title: "Analyses, by outcome", description: "A second. degraded: something was missing, as the analysis says; lost: its job was given up.", unit: "ops", isStacked: true, queries: { "{{outcome}}": rate("desk_analysis_total", "outcome") } }),
        line({ title: "Time to an analysis", description: "From the wish for it to its end, the wait in the queue included.", unit: "s", limits: { warn: 120, bad: 240 }, queries: { half: quantile(0.5, "desk_time_to_analysis_seconds"), "95 of 100": quantile(0.95, "desk_time_to_analysis_seconds") } }),
        line({ title: "Work on an analysis, 95 of 100", description: "Without the wait, by what made it.", unit: "s", queries: { "{{source}}": quantile(0.95, "desk_analysis_duration_seconds", "source") } }),
        line({ title: "Stages, 95 of 100", description: "Which stage takes the time: generate is the language model's.", unit: "s", queries: { "{{stage}}": quantile(0.95, "desk_analysis_stage_duration_seconds", "stage") } }),
        line({ title: "Waiting", description: "Open tickets whose latest analysis is not there yet.", unit: "short", queries: { waiting: "max(desk_analyses_waiting)" } }),
      ],
    },
    {
      title: "Models",
      panels: [
        line({ title: "Requests to the language model", description: "A second. refused: not sent, since it is left alone after timeouts.", unit: "reqps", isStacked: true, queries: { "{{outcome}}": rate("desk_llm_request_duration_seconds_count", "outcome") } }),
        line({ title: "Time of the language model", description: "Of requests that it answered.", unit: "s", limits: { warn: 30, bad: 45 }, queries: { half: quantile(0.5, "desk_llm_request_duration_seconds", "", '{outcome="completed"}'), "95 of 100": quantile(0.95, "desk_llm_request_duration_seconds", "", '{outcome="completed"}') } }),
        line({ title: "Tokens", description: "A second: prompt is what the language model reads, completion what it writes.", unit: "ops", queries: { "{{kind}}": rate("desk_llm_tokens_total", "kind") } }),
        line({ title: "Time of the embedding model", description: "Of one batch of texts.", unit: "s", queries: { half: quantile(0.5, "desk_embedding_duration_seconds"), "95 of 100": quantile(0.95, "desk_embedding_duration_seconds") } }),
        line({ title: "Documents with vectors", description: "Solved tickets and articles. Those that are missing are found by words alone until a worker has come to them.", unit: "short", isStacked: true, queries: { "{{state}}": "max by (state) (desk_embedding_documents)" } }),
        line({ title: "Webhooks", description: "Attempts a second. failed: given up for good, at /admin/webhooks.", unit: "ops", isStacked: true, queries: { "{{outcome}}": rate("desk_webhook_deliveries_total", "outcome") } }),
      ],
    },
    { title: "Worker processes", panels: processPanels("worker", 800 * 1024 ** 2) },
  ],
};
