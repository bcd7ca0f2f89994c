import { beforeEach, expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import { startMetrics } from "./start-metrics";

beforeEach(() => metrics().registry.resetMetrics());

const build = { version: "0.1.0", commit: "abc1234" } as const;

async function valuesOf(name: string): Promise<{ labels: object; value: number }[]> {
  const found = await metrics().registry.getSingleMetric(name)?.get();
  return found?.values.map(({ labels, value }) => ({ labels, value })) ?? [];
}

test("says what runs", async () => {
  startMetrics({ ...build, role: "worker" });
  expect(await valuesOf("desk_build_info")).toEqual([{ labels: { version: "0.1.0", commit: "abc1234", role: "worker" }, value: 1 }]);
});

test.each([
  ["web", "desk_tickets_created_total", 20],
  ["web", "desk_ticket_transitions_total", 6],
  ["web", "desk_ai_feedback_total", 3],
  ["web", "desk_sign_ins_total", 2],
  ["web", "desk_log_records_total", 3],
  ["web", "desk_cache_requests_total", 3],
  ["web", "desk_analysis_total", 0],
  ["web", "desk_webhook_deliveries_total", 0],
  ["worker", "desk_ticket_transitions_total", 6],
  ["worker", "desk_analysis_total", 9],
  ["worker", "desk_llm_tokens_total", 2],
  ["worker", "desk_webhook_deliveries_total", 3],
  ["worker", "desk_tickets_created_total", 0],
] as const)("%s begins %s with %d series at zero", async (role, name, count) => {
  startMetrics({ ...build, role });
  const values = await valuesOf(name);
  expect(values).toHaveLength(count);
  expect(values.every(({ value }) => value === 0)).toBe(true);
});

test("what was counted before stays counted", async () => {
  metrics().logRecords.inc({ level: "warn" });
  startMetrics({ ...build, role: "web" });
  expect(await valuesOf("desk_log_records_total")).toContainEqual({ labels: { level: "warn" }, value: 1 });
});
