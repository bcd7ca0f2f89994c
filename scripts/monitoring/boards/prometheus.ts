import { type Board, line, stat, table } from "../board";

const rate = (metric: string, by = ""): string => `sum by (${by}) (rate(${metric}[$__rate_interval]))`;

export const prometheus: Board = {
  uid: "deskwise-prometheus",
  title: "Monitoring itself",
  description: "Prometheus and Alertmanager: whether an alert would come.",
  from: "now-6h",
  variables: [],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Away", description: "Targets that give no figures.", unit: "short", limits: { warn: 1, bad: 2 }, queries: { away: "count(up == 0) or vector(0)" } }),
        stat({ title: "Alerts that fire", description: "Each with its runbook, in the mail that tells of it.", unit: "short", limits: { warn: 1, bad: 3 }, queries: { firing: 'count(ALERTS{alertstate="firing"}) or vector(0)' } }),
        stat({ title: "Rules", description: "Share of their evaluations that failed, within the hour before.", unit: "percentunit", limits: { warn: 0.001, bad: 0.01 }, queries: { failed: "sum(increase(prometheus_rule_evaluation_failures_total[1h])) / sum(increase(prometheus_rule_evaluations_total[1h]))" } }),
        stat({ title: "Not delivered", description: "Notifications that Alertmanager could not deliver within the day before.", unit: "short", limits: { warn: 1, bad: 10 }, queries: { failed: "sum(increase(alertmanager_notifications_failed_total[1d]))" } }),
        stat({ title: "Series", description: "Of all targets; a few thousand.", unit: "short", queries: { series: "sum(prometheus_tsdb_head_series)" } }),
        stat({ title: "Size on disk", description: "Of what Prometheus keeps.", unit: "bytes", queries: { size: "sum(prometheus_tsdb_storage_blocks_bytes)" } }),
      ],
    },
    {
      title: "Alerts and targets",
      panels: [
        table({ title: "Alerts", description: "Those that fire and those that are about to. Silences are set at Alerting, Silences, with Alertmanager chosen.", unit: "short", width: 12, labels: ["alertname", "severity", "alertstate", "instance", "queue", "category"], queries: { alerts: "ALERTS" } }),
        table({ title: "Targets", description: "1: gives figures. The time that it took, and how many series it has; 5,000 are the most.", unit: "short", width: 12, labels: ["job", "instance"], queries: { up: "up", "time": "scrape_duration_seconds", series: "scrape_samples_post_metric_relabeling" }, units: { time: "s" } }),
        line({ title: "Alerts", description: "That fire, by severity.", unit: "short", isStacked: true, queries: { "{{severity}}": 'count by (severity) (ALERTS{alertstate="firing"})' } }),
        line({ title: "Time of a scrape", description: "By target; more than ten seconds is given up.", unit: "s", limits: { warn: 5, bad: 10 }, queries: { "{{job}} {{instance}}": "scrape_duration_seconds" } }),
        line({ title: "Series of a target", description: "What one scrape brings.", unit: "short", limits: { warn: 4_000, bad: 5_000 }, queries: { "{{job}} {{instance}}": "scrape_samples_scraped" } }),
      ],
    },
    {
      title: "Prometheus and Alertmanager",
      panels: [
        line({ title: "Notifications", description: "A second, by receiver's kind.", unit: "ops", queries: { "{{integration}}": rate("alertmanager_notifications_total", "integration"), "{{integration}} failed": rate("alertmanager_notifications_failed_total", "integration") } }),
        line({ title: "Time of rules", description: "The last evaluation of each group.", unit: "s", queries: { "{{rule_group}}": "max by (rule_group) (prometheus_rule_group_last_duration_seconds)" } }),
        line({ title: "Samples", description: "Taken in, a second.", unit: "ops", queries: { samples: rate("prometheus_tsdb_head_samples_appended_total") } }),
        line({ title: "Memory", description: "As the system counts it.", unit: "bytes", queries: { "{{job}}": 'sum by (job) (process_resident_memory_bytes{job=~"prometheus|alertmanager"})' } }),
        line({ title: "Series", description: "In memory. A jump: some label takes too many values.", unit: "short", queries: { series: "sum(prometheus_tsdb_head_series)" } }),
        line({ title: "Configuration", description: "1: the one on disk is in use; 0: it is wrong, and the last good one is.", unit: "short", queries: { Prometheus: "min(prometheus_config_last_reload_successful)", Alertmanager: "min(alertmanager_config_last_reload_successful)" } }),
      ],
    },
  ],
};
