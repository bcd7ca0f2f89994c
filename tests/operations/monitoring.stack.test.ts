import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { askPrometheus, oneNumber } from "@/tests/support/monitoring/ask-prometheus";
import { boardQueries, variableQueries } from "@/tests/support/monitoring/shipped-boards";
import { alertRules, recordingRules } from "@/tests/support/monitoring/shipped-rules";
import { openWatchedDesk, type WatchedDesk } from "@/tests/support/monitoring/watched-desk";

const WITHIN = { timeout: 60_000, interval: 250 };
const MOST_SERIES = 5_000;
const JOBS = ["alertmanager", "node", "postgres", "prometheus", "redis", "web", "worker"];

/** Queries that only an event gives an answer, by what is in them: why there is none in a desk that is well. */
const ONLY_AN_EVENT: Record<string, string> = {
  'status=~"5.."': "no request failed for a fault of the server",
  "route:desk_http_errors:rate5m": "no request failed for a fault of the server",
  "desk_tickets_created:usual1h": "compares with the day before",
  ALERTS: "no alert fires",
};

let desk: WatchedDesk;

const analyses = z.object({ ai_responses: z.array(z.object({ id: z.string() })) });

async function send(path: string, body: unknown): Promise<{ id: string }> {
  const response = await desk.call(path, { method: "POST", body: JSON.stringify(body) });
  expect(response.status, path).toBeLessThan(300);
  return (await response.json()) as { id: string };
}

/** What people look at. */
async function lookAround(): Promise<void> {
  for (const path of ["/api/tickets", "/api/stats", "/tickets", "/api/nothing", "/api/health/ready"]) await desk.call(path);
}

/** A ticket from its filing to what staff say of its analysis, and people who look around. */
async function work(): Promise<void> {
  const { id } = await send("/api/tickets", { title: "Printer prints nothing", description: "The print queue is full.", category: "hardware", priority: "high", employee_id: desk.requesterId });
  const analysesOf = async () => analyses.parse(await (await desk.call(`/api/tickets/${id}`)).json()).ai_responses;
  await vi.waitFor(async () => expect(await analysesOf()).toHaveLength(1), WITHIN);
  await send(`/api/tickets/${id}/assign`, { assigned_to: desk.requesterId });
  await send(`/api/tickets/${id}/resolve`, { resolution: "Cleared the queue." });
  await send(`/api/ai-responses/${(await analysesOf())[0]?.id}/feedback`, { verdict: "accepted" });
  await lookAround();
}

/** Whether the query has series; what it compares, it shows instead. */
const hasSeries = async (expr: string): Promise<boolean> => (await askPrometheus(desk.prometheus, expr)).length > 0;

/** What an alert looks at, whether it fires or not: comparisons become values, what has to be away has to be there, and hours ago is now. */
const looked = (expr: string): string => expr.replaceAll(/ offset \w+/g, "").replaceAll(/ (>=|<=|==|>|<) /g, " $1 bool ").replaceAll("absent(", "max(").replaceAll("unless on", "and on");

async function unanswered(exprs: readonly string[]): Promise<string[]> {
  // All of the work may have been done between two scrapes: then nothing has a rate yet.
  await lookAround();
  const answers = await Promise.all(exprs.map(async (expr) => ((await hasSeries(expr)) ? [] : [expr])));
  return answers.flat().filter((expr) => !Object.keys(ONLY_AN_EVENT).some((part) => expr.includes(part)));
}

beforeAll(async () => {
  desk = await openWatchedDesk();
  // What happened before the first scrape is no increase.
  await vi.waitFor(async () => expect(await oneNumber(desk.prometheus, 'min(count_over_time(up{job=~"web|worker"}[1m]))')).toBeGreaterThan(1), WITHIN);
  await work();
});

afterAll(() => desk.close());

test("all targets are up, and none has too many series", async () => {
  const jobs = async () => (await askPrometheus(desk.prometheus, "sum by (job) (up)")).map(({ metric, value }) => [metric.job, value[1]]).toSorted();
  await expect.poll(jobs, WITHIN).toEqual(JOBS.map((job) => [job, "1"]));
  const samples = await askPrometheus(desk.prometheus, "scrape_samples_scraped");
  for (const { metric, value } of samples) expect(Number(value[1]), metric.job).toBeLessThan(MOST_SERIES);
});

describe("answers come to", () => {
  test("what is recorded", () => expect.poll(() => unanswered(recordingRules().map(({ record }) => record)), WITHIN).toEqual([]));

  test("what alerts look at", () => expect.poll(() => unanswered(alertRules().map(({ expr }) => looked(expr))), WITHIN).toEqual([]));

  test("what they leave out as nobody's request", () => expect.poll(() => unanswered(["/api/metrics", "/api/health/ready"].map((route) => `desk_http_request_duration_seconds_count{route="${route}"}`)), WITHIN).toEqual([]));

  test("each query of each board", async () => {
    const queries = [...boardQueries("10s"), ...variableQueries()];
    await expect.poll(async () => {
      const exprs = await unanswered(queries.map(({ expr }) => expr));
      return queries.filter(({ expr }) => exprs.includes(expr));
    }, WITHIN).toEqual([]);
  });
});

const messages = z.array(z.object({ alerts: z.array(z.object({ status: z.enum(["firing", "resolved"]), labels: z.record(z.string(), z.string()), annotations: z.record(z.string(), z.string()) })) }));

const toldOf = (name: string) => messages.parse(desk.receiver.requests.map(({ body }) => body)).flatMap(({ alerts }) => alerts).filter(({ labels }) => labels.alertname === name);
const statesOf = (name: string) => toldOf(name).map(({ status }) => status);

describe("kill -9 is told of at the webhook, and so is the return:", () => {
  test.each([
    ["worker", "WorkerGone"],
    ["redis", "RedisDown"],
    ["web", "WebGone"],
    ["database", "DatabaseDown"],
  ] as const)("%s", async (victim, alert) => {
    const { kill, restart } = desk.victims[victim];
    expect(statesOf(alert)).toEqual([]);
    await kill();
    await expect.poll(() => statesOf(alert), WITHIN).toContain("firing");
    await restart();
    await expect.poll(() => statesOf(alert), WITHIN).toContain("resolved");
  });

  test("with what to do, by mail too", async () => {
    expect(toldOf("WorkerGone")[0]).toMatchObject({ labels: { severity: "critical" }, annotations: { summary: "Nothing is analysed", runbook: "docs/operations/runbooks.md#worker-gone" } });
    await expect.poll(() => desk.mail.messages.join("\n"), WITHIN).toMatch(/^Subject: .*critical.*Nothing.is.analysed[^]*What to do: docs\/operations\/runbooks.md#worker-gone/m);
  });
});

test("what follows from another fault is not told beside it", async () => {
  const inhibited = async () => {
    const response = await fetch(`${desk.alertmanager}/api/v2/alerts?filter=alertname=TargetDown&filter=job=worker`);
    return z.array(z.object({ status: z.object({ inhibitedBy: z.array(z.string()) }) })).parse(await response.json()).map(({ status }) => status.inhibitedBy.length);
  };
  await desk.victims.worker.kill();
  await expect.poll(inhibited, WITHIN).toEqual([1]);
});
