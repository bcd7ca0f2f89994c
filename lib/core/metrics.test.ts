import { expect, test } from "vitest";
import { metrics } from "./metrics";

test("there is one registry a process, in Prometheus' text", async () => {
  expect(metrics()).toBe(metrics());
  metrics().ticketsCreated.inc({ category: "network", source: "api" });
  const text = await metrics().registry.metrics();
  expect(text).toContain('desk_tickets_created_total{category="network",source="api"} 1');
  expect(text).toContain("process_cpu_user_seconds_total");
  expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
});

test("of the process' own figures those are left out that promtool refuses for their names", () => {
  const gauges = metrics().registry.getMetricsAsArray().filter(({ type }) => String(type) === "gauge");
  expect(gauges.map(({ name }) => name).filter((name) => name.endsWith("_total"))).toEqual([]);
});
