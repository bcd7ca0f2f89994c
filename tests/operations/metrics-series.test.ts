import { readdirSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { API_DEFINITIONS } from "@/app/_http/api-routes";
import { type Category, PRIORITIES, STATUSES, TICKET_SOURCES, type TicketSource } from "@/db/enums";
import { metrics } from "@/lib/core/metrics";
import { JOBS } from "@/lib/jobs/registry";
import { setGauges } from "@/lib/metrics/set-gauges";
import { startMetrics } from "@/lib/metrics/start-metrics";
import { countChange, countCreated } from "@/lib/tickets/count-ticket";
import { boundedLabels, SHARES } from "@/scripts/web/answer-labels";

const MOST_SERIES = 5_000;

const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace("(desk)/", "")}`);

const queues = JOBS.map(({ name: queue }) => ({ queue, jobs: { queued: 1, deferred: 1, active: 1, retry: 1, failed: 1 }, oldestSeconds: 1 }));
const tickets = (["pending", "in_progress"] as const).flatMap((status) => PRIORITIES.map((priority) => ({ status, priority, count: 1, unanalysed: 1 })));
const dependencies = { database: true, migrations: true, queue: true, worker: true, embedding_model: true, llm: true, cache: true };

const series = async () => (await metrics().registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;

beforeEach(() => {
  metrics().registry.resetMetrics();
  setGauges({ tickets, queues, documents: { done: 1, total: 2 } }, { dependencies, isBreakerOpen: true });
});

/** All that may happen to tickets, with categories that nobody knows. */
function changeTickets(): void {
  for (let count = 0; count < 1_000; count++) countCreated({ category: `category ${count}` as Category, source: (TICKET_SOURCES[count % 5] ?? `source ${count}`) as TicketSource });
  const at = new Date(0);
  const before = { priority: "low" as const, createdAt: at, firstResponseAt: null, resolvedAt: null };
  for (const from of STATUSES) for (const to of STATUSES) for (const priority of PRIORITIES) countChange({ ...before, status: from }, { ...before, status: to, priority, firstResponseAt: at, resolvedAt: at });
}

test("a web of which everything is asked in every way has no more series than Prometheus is to keep of it", async () => {
  startMetrics({ version: "0.1.0", commit: "unknown", role: "web" });
  changeTickets();
  const labels = boundedLabels();
  const routes = [...API_DEFINITIONS.map(({ path }) => path), ...pages, "action", "/_next", "unknown"];
  const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO", "PROPFIND"];
  const statuses = [200, 201, 202, 204, 206, 301, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 422, 428, 429, 431, 499, 500, 501, 503];
  for (const route of routes) for (const method of methods) for (const status of statuses) metrics().httpRequestDuration.observe(labels({ method, route, status }), 0.01);
  const counted = await series();
  expect(counted).toBeGreaterThan(MOST_SERIES / 2);
  expect(counted).toBeLessThanOrEqual(MOST_SERIES);
});

test("what people use fits into its share: every page and operation with its answers, pages with a way elsewhere too", () => {
  const operations = new Set(API_DEFINITIONS.map(({ method, path }) => `${method} ${path}`));
  expect(operations.size + 2 * pages.length + 10).toBeLessThan(SHARES.answers);
});

test("a worker to which everything happens has no more either", async () => {
  startMetrics({ version: "0.1.0", commit: "unknown", role: "worker" });
  changeTickets();
  expect(await series()).toBeLessThan(MOST_SERIES / 2);
});
