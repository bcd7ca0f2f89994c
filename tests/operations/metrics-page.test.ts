import { expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import { toldMetrics } from "@/tests/support/metrics-text";

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

test("the page tells of every metric of the desk with its type and its labels, and of no other", () => {
  const registered = metrics()
    .registry.getMetricsAsArray()
    .filter(({ name }) => name.startsWith("desk_"))
    .map((metric) => ({ name: metric.name, type: metric.constructor.name.toLowerCase(), labels: "labelNames" in metric ? [...(metric.labelNames as string[])].filter((label) => label !== "le") : [] }));
  expect(registered.length).toBeGreaterThan(25);
  expect(toldMetrics().map(({ name, type, labels }) => ({ name, type, labels })).toSorted(byName)).toEqual(registered.toSorted(byName));
});
