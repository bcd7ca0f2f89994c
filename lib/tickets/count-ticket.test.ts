import { beforeEach, expect, test } from "vitest";
import type { Category, Status } from "@/db/enums";
import { metrics } from "@/lib/core/metrics";
import { countChange, countCreated } from "./count-ticket";

const HOUR_MS = 3_600_000;
const createdAt = new Date("2026-11-24T09:00:00Z");
const after = (hours: number) => new Date(createdAt.getTime() + hours * HOUR_MS);

const ticket = (given: { status?: Status; firstResponseAt?: Date; resolvedAt?: Date } = {}) => ({ status: "pending" as Status, priority: "high" as const, createdAt, firstResponseAt: null, resolvedAt: null, ...given });

beforeEach(() => metrics().registry.resetMetrics());

const sums = async (name: "firstResponse" | "resolution") => {
  const { values } = await metrics()[name].get();
  return values.filter(({ metricName, value }) => /_(sum|count)$/.test(metricName ?? "") && value > 0).map(({ labels, value }) => [labels.priority, value]);
};

test("a category that nobody knows makes no series of its own", async () => {
  for (const category of ["hardware", "hardware", "DROP TABLE", "x".repeat(5_000), 'a"b\nc']) countCreated({ category: category as Category, source: "api" });
  const { values } = await metrics().ticketsCreated.get();
  expect(values.map(({ labels, value }) => [labels.category, labels.source, value])).toEqual([["hardware", "api", 2], ["other", "api", 3]]);
});

test("a change of status counts once, a change of anything else not at all", async () => {
  countChange(ticket(), ticket({ status: "in_progress" }));
  countChange(ticket({ status: "in_progress" }), ticket({ status: "in_progress" }));
  const { values } = await metrics().ticketTransitions.get();
  expect(values.map(({ labels, value }) => [labels, value])).toEqual([[{ from: "pending", to: "in_progress" }, 1]]);
});

test("the first response and each resolution are timed from the ticket's creation, by its priority", async () => {
  countChange(ticket(), ticket({ firstResponseAt: after(2) }));
  countChange(ticket({ firstResponseAt: after(2) }), ticket({ firstResponseAt: after(2), status: "resolved", resolvedAt: after(5) }));
  countChange(ticket({ firstResponseAt: after(2), status: "resolved", resolvedAt: after(5) }), ticket({ firstResponseAt: after(2), status: "closed", resolvedAt: after(5) }));
  expect(await sums("firstResponse")).toEqual([["high", 2 * 3_600], ["high", 1]]);
  expect(await sums("resolution")).toEqual([["high", 5 * 3_600], ["high", 1]]);
});

test("a clock that was set back makes no time before the ticket", async () => {
  countChange(ticket(), ticket({ firstResponseAt: after(-1) }));
  expect(await sums("firstResponse")).toEqual([["high", 1]]);
});
