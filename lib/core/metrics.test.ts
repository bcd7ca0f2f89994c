import { expect, test } from "vitest";
import { metrics } from "./metrics";

test("there is one registry a process, in Prometheus' text", async () => {
  expect(metrics()).toBe(metrics());
  metrics().ticketsCreated.inc({ category: "network", source: "api" });
  const text = await metrics().registry.metrics();
  expect(text).toContain('desk_tickets_created_total{category="network",source="api"} 1');
  expect(text).toContain("process_cpu_user_seconds_total");
});

test("the names are those that dashboards rely on", () => {
  const own = metrics().registry.getMetricsAsArray().map(({ name }) => name).filter((name) => name.startsWith("desk_"));
  expect(own).toEqual(
    expect.arrayContaining([
      "desk_http_request_duration_seconds",
      "desk_tickets_created_total",
      "desk_analysis_total",
      "desk_analysis_duration_seconds",
      "desk_analysis_stage_duration_seconds",
      "desk_time_to_analysis_seconds",
      "desk_llm_tokens_total",
      "desk_events_clients",
    ]),
  );
});
