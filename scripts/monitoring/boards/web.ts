import { type Board, line, stat, table } from "../board";
import { processPanels } from "./process-panels";

const of = 'instance=~"$instance"';
const quantile = (share: number): string => `histogram_quantile(${share}, sum by (le) (rate(desk_http_request_duration_seconds_bucket{${of}, route!~"/api/health/.*|/api/metrics"}[$__rate_interval])))`;

export const web: Board = {
  uid: "deskwise-web",
  title: "Web",
  description: "Does the desk answer, and how fast?",
  from: "now-6h",
  variables: [{ name: "instance", label: "Web process", query: 'label_values(up{job="web"}, instance)' }],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Processes", description: "Web processes that answer.", unit: "short", limits: { warn: 1, bad: 0.5 }, queries: { web: 'sum(up{job="web"})' } }),
        stat({ title: "Requests", description: "A second, scrapes and looks at health left out.", unit: "reqps", queries: { requests: "sum(route:desk_http_requests:rate5m)" } }),
        stat({ title: "Faults", description: "Share of requests that end with a fault of the server.", unit: "percentunit", limits: { warn: 0.01, bad: 0.05 }, queries: { faults: "desk:http_errors:ratio5m" } }),
        stat({ title: "Time of an answer", description: "95 of 100 take less.", unit: "s", limits: { warn: 0.5, bad: 1 }, queries: { p95: "desk:http_request_duration_seconds:p95_5m" } }),
        stat({ title: "Live pages", description: "Open event streams: pages that follow what happens.", unit: "short", queries: { streams: "sum(desk_events_clients)" } }),
        stat({ title: "Away", description: "What the web needs and does not reach.", unit: "short", limits: { warn: 1, bad: 2 }, queries: { away: 'count(max by (dependency) (desk_dependency_up{job="web"}) == 0) or vector(0)' } }),
      ],
    },
    {
      title: "Requests",
      panels: [
        line({ title: "Requests, by status", description: "A second. 4xx: the request was wrong or not allowed; 5xx: the server's fault.", unit: "reqps", isStacked: true, queries: { "{{status}}": `sum by (status) (rate(desk_http_request_duration_seconds_count{${of}}[$__rate_interval]))` } }),
        line({ title: "Time of an answer", description: "Of a stream of events and of a file, to its beginning.", unit: "s", limits: { warn: 0.5, bad: 1 }, queries: { half: quantile(0.5), "95 of 100": quantile(0.95), "99 of 100": quantile(0.99) } }),
        line({ title: "Faults, by route", description: "Answers of 500 and above, a second.", unit: "reqps", isStacked: true, queries: { "{{route}}": `sum by (route) (rate(desk_http_request_duration_seconds_count{${of}, status=~"5.."}[$__rate_interval]))` } }),
        table({
          title: "Routes",
          description: "The last hour. 95 of 100 answers take less than the time that is shown.",
          unit: "s",
          labels: ["route"],
          queries: {
            "time, 95 of 100": `histogram_quantile(0.95, sum by (route, le) (rate(desk_http_request_duration_seconds_bucket{${of}}[1h]))) > 0`,
            requests: `sum by (route) (increase(desk_http_request_duration_seconds_count{${of}}[1h])) > 0`,
          },
          units: { requests: "short" },
        }),
      ],
    },
    {
      title: "Around it",
      panels: [
        line({ title: "Statements of the database", description: "Time from a statement to its result, the wait for a connection included.", unit: "s", queries: { half: `histogram_quantile(0.5, sum by (le) (rate(desk_db_query_duration_seconds_bucket{job="web", ${of}}[$__rate_interval])))`, "95 of 100": `histogram_quantile(0.95, sum by (le) (rate(desk_db_query_duration_seconds_bucket{job="web", ${of}}[$__rate_interval])))` } }),
        line({ title: "Cache", description: "Questions a second. outage: Redis is away, each process caches by itself.", unit: "ops", isStacked: true, queries: { "{{result}}": `sum by (result) (rate(desk_cache_requests_total{job="web", ${of}}[$__rate_interval]))` } }),
        line({ title: "Live pages", description: "Open event streams, and how often all of them together ask the database.", unit: "short", queries: { "streams of {{instance}}": `desk_events_clients{${of}}`, "reads a second of {{instance}}": `rate(desk_events_reads_total{${of}}[$__rate_interval])` } }),
        line({ title: "Sign-ins", description: "Within the hour before. Many failed ones: somebody guesses passwords, see /admin/audit.", unit: "short", isStacked: true, width: 12, queries: { "{{outcome}}": "sum by (outcome) (increase(desk_sign_ins_total[1h]))" } }),
        line({ title: "What the web needs", description: "1: there; 0: away.", unit: "short", width: 12, queries: { "{{dependency}}": 'max by (dependency) (desk_dependency_up{job="web"})' } }),
      ],
    },
    { title: "Web processes", panels: processPanels("web", 640 * 1024 ** 2) },
    {
      title: "What runs",
      panels: [table({ title: "Versions", description: "Processes of each version. More than one version: a deploy is under way, or was left half done.", unit: "short", labels: ["role", "version", "commit"], queries: { processes: "count by (role, version, commit) (desk_build_info)" } })],
    },
  ],
};
