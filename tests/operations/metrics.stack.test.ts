import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { SCOPES } from "@/lib/auth/scopes";
import { createApiKey } from "@/lib/auth/create-api-key";
import { setPassword } from "@/lib/auth/set-password";
import { JOBS } from "@/lib/jobs/registry";
import { debianProgram } from "@/scripts/test/debian-program";
import { openSoakDesk, type SoakDesk } from "@/tests/soak/soak-desk";
import { makeArticle, makeEmployee } from "@/tests/support/factories";
import { added, type Samples, samplesOf, toldMetrics } from "@/tests/support/metrics-text";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { type StackProcess, stackEnvironment, startStackWeb, startStackWorker } from "@/tests/support/stack-desk";
import { type StandIn, startStandIn } from "@/tests/support/stand-in-server";

const PLAN = JSON.stringify({ category: "hardware", confidence: 0.9, steps: [{ text: "Clear the print queue.", sources: [] }] });
const PASSWORD = "a-password-of-some-length";
const WITHIN = { timeout: 60_000, interval: 250 };
const MOST_SERIES = 5_000;

let desk: SoakDesk;
let ollama: OllamaStandIn;
let receiver: StandIn;
const started: StackProcess[] = [];
let web: StackProcess;
let worker: StackProcess;
let key: string;
let staff: { id: string; email: string };

type Scrape = { web: string; worker: string };
let before: Record<keyof Scrape, Samples>;
let after: Record<keyof Scrape, Samples>;
let texts: Scrape;

async function call(path: string, { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
  const response = await fetch(`${web.url}${path}`, { method, redirect: "manual", headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const { status, text } = await call(path, { method: "POST", body });
  expect(status, `${path}: ${text}`).toBeLessThan(300);
  return JSON.parse(text) as Record<string, unknown>;
}

const textOf = async (url: string) => (await fetch(url)).text();
const scrape = async (): Promise<Scrape> => ({ web: await textOf(`${web.url}/api/metrics`), worker: await textOf(`${worker.url}/metrics`) });
const sampled = ({ web, worker }: Scrape) => ({ web: samplesOf(web), worker: samplesOf(worker) });

async function signIn(password: string) {
  return call("/api/auth/sign-in/email", { method: "POST", body: { email: staff.email, password }, headers: { authorization: "", origin: web.url } });
}

/** A ticket from its filing to its resolution, what staff say of its analysis, and its return. */
async function workOnTicket(): Promise<void> {
  const ticket = await post("/api/tickets", { title: "Printer prints nothing", description: "The print queue is full.", category: "hardware", priority: "high", employee_id: staff.id });
  const analyses = async () => (JSON.parse((await call(`/api/tickets/${ticket.id}`)).text) as { ai_responses: { id: string }[] }).ai_responses;
  await vi.waitFor(async () => expect(await analyses()).toHaveLength(1), WITHIN);
  await post(`/api/tickets/${ticket.id}/assign`, { assigned_to: staff.id });
  await post(`/api/tickets/${ticket.id}/resolve`, { resolution: "Cleared the queue." });
  await post(`/api/ai-responses/${(await analyses())[0]?.id}/feedback`, { verdict: "accepted" });
  await post(`/api/tickets/${ticket.id}/reopen`, { reason: "It prints nothing again." });
}

/** What a browser and whoever looks for holes ask for. */
async function askAround(): Promise<void> {
  expect((await signIn("another-password-of-some-length")).status).toBe(401);
  const { status, headers } = await signIn(PASSWORD);
  expect(status).toBe(200);
  const cookie = headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const page = await call("/tickets/TK20990101001?from=mail", { headers: { cookie, authorization: "" } });
  expect([page.status, page.text.includes("</html>")]).toEqual([404, true]);
  await call("/tickets", { headers: { cookie, authorization: "" } });
  await call("/tickets", { method: "POST", headers: { cookie, authorization: "", "next-action": "0".repeat(42), "content-type": "text/plain" }, body: [] });
  for (const path of ["/wp-admin/setup.php", "/api/nothing/here", "/tickets/%zz", "/../etc/passwd", `/${"x".repeat(500)}`]) await call(path);
  for (const method of ["PROPFIND", "DELETE"]) await call("/api/tickets", { method });
  expect((await call("/api/tickets", { method: "POST", body: { title: "T", description: "D", category: "no such category" } })).status).toBe(422);
}

/** Follows events while `work` goes on; its seconds must not become a slow request. */
async function whileFollowing<Result>(work: () => Promise<Result>): Promise<Result> {
  const leaving = new AbortController();
  const stream = await fetch(`${web.url}/api/events`, { headers: { authorization: `Bearer ${key}` }, signal: leaving.signal });
  expect(stream.status).toBe(200);
  try {
    return await work();
  } finally {
    leaving.abort();
  }
}

beforeAll(async () => {
  desk = await openSoakDesk(inject("nativeDatabaseUrl"));
  [ollama, receiver] = await Promise.all([startOllamaStandIn({ behaviour: "answer", text: PLAN }), startStandIn((_, response) => void response.writeHead(204).end())]);
  const employee = await makeEmployee(desk.ctx, { role: "admin" });
  staff = { id: employee.id, email: String(employee.email) };
  await setPassword(desk.ctx, { employeeId: staff.id, password: PASSWORD });
  ({ key } = await createApiKey(desk.ctx, { name: "metrics", scopes: [...SCOPES] }));
  await makeArticle(desk.ctx);
  const environment = stackEnvironment("", { ...desk.environment, OLLAMA_HOST: ollama.url, WEBHOOK_ALLOW_PRIVATE: "1", DESK_COMMIT: "abc1234" });
  started.push((worker = await startStackWorker(environment)));
  started.push((web = await startStackWeb({ ...environment, WORKER_URL: worker.url })));
  await post("/api/webhooks", { url: `${receiver.url}/hook`, events: ["ticket.created"] });
  before = sampled(await scrape());
  await whileFollowing(async () => {
    await workOnTicket();
    await askAround();
    const delivered = async () => samplesOf(await textOf(`${worker.url}/metrics`)).get('desk_webhook_deliveries_total{outcome="delivered"}');
    await vi.waitFor(async () => expect(await delivered()).toBe(1), WITHIN);
    await vi.waitFor(async () => {
      texts = await scrape();
      after = sampled(texts);
      const open = 'desk_tickets_open{status="in_progress",priority="high"}';
      expect([after.web.get(open), after.worker.get(open)]).toEqual([1, 1]);
      // A worker that learns may be late to tell the web what it is like.
      expect(after.web.get('desk_dependency_up{dependency="worker"}')).toBe(1);
    }, WITHIN);
  });
});

afterAll(async () => {
  await Promise.all(started.map((process) => process.end()));
  await Promise.all([ollama.close(), receiver.close()]);
  await desk.close();
});

test.each(toldMetrics())("$name is there, in $process", ({ name, type, labels, process }) => {
  const shape = new RegExp(`^${name}${type === "histogram" ? "_count" : ""}${labels.length === 0 ? "" : `\\{${labels.map((label) => `${label}="[^"]+"`).join(",")}\\}`}$`);
  for (const place of process === "both" ? (["web", "worker"] as const) : [process]) expect([...after[place].keys()].filter((sample) => shape.test(sample)), place).not.toEqual([]);
});

describe("moved as what happened says:", () => {
  test.each([
    ["web", 'desk_tickets_created_total{category="hardware",source="api"}', 1],
    ["web", 'desk_ticket_transitions_total{from="pending",to="in_progress"}', 1],
    ["web", 'desk_ticket_transitions_total{from="in_progress",to="resolved"}', 1],
    ["web", 'desk_ticket_transitions_total{from="resolved",to="in_progress"}', 1],
    ["web", 'desk_ticket_first_response_seconds_count{priority="high"}', 1],
    ["web", 'desk_ticket_resolution_seconds_count{priority="high"}', 1],
    ["web", 'desk_ai_feedback_total{verdict="accepted"}', 1],
    ["web", 'desk_sign_ins_total{outcome="succeeded"}', 1],
    ["web", 'desk_sign_ins_total{outcome="failed"}', 1],
    ["web", "desk_events_clients", 1],
    ["web", 'desk_http_request_duration_seconds_count{method="POST",route="/api/tickets",status="201"}', 1],
    ["web", 'desk_http_request_duration_seconds_count{method="POST",route="/api/tickets",status="422"}', 1],
    ["web", 'desk_http_request_duration_seconds_count{method="DELETE",route="/api/tickets",status="405"}', 1],
    ["web", 'desk_http_request_duration_seconds_count{method="GET",route="/tickets",status="200"}', 1],
    ["web", 'desk_http_request_duration_seconds_count{method="GET",route="/tickets/[ticket]",status="404"}', 1],
    ["web", 'desk_http_request_duration_seconds_count{method="GET",route="/api/events",status="200"}', 1],
    ["web", 'desk_http_request_duration_seconds_bucket{le="2.5",method="GET",route="/api/events",status="200"}', 1],
    ["worker", 'desk_analysis_duration_seconds_count{source="llm"}', 1],
    ["worker", 'desk_analysis_stage_duration_seconds_count{stage="generate"}', 1],
    ["worker", "desk_time_to_analysis_seconds_count", 1],
    ["worker", 'desk_llm_request_duration_seconds_count{outcome="completed"}', 1],
    ["worker", 'desk_llm_tokens_total{kind="prompt"}', 120],
    ["worker", 'desk_job_duration_seconds_count{queue="analyze-ticket",outcome="completed"}', 1],
    ["worker", 'desk_webhook_deliveries_total{outcome="delivered"}', 1],
  ] as const)("%s %s by %d", (place, sample, count) => {
    expect(added(before[place], after[place], sample)).toBe(count);
  });

  test("worker desk_analysis_total by 1", () => {
    const ended = ["complete", "degraded"].map((outcome) => added(before.worker, after.worker, `desk_analysis_total{source="llm",outcome="${outcome}"}`));
    expect(ended.toSorted()).toEqual([0, 1]);
  });

  test.each([["web", "desk_db_query_duration_seconds_count"], ["worker", "desk_db_query_duration_seconds_count"], ["worker", "desk_embedding_duration_seconds_count"], ["web", "desk_events_reads_total"]] as const)("%s %s by some", (place, sample) => {
    expect(added(before[place], after[place], sample)).toBeGreaterThan(0);
  });

  test("actions, unknown addresses and methods share what is bounded", () => {
    const labels = [...after.web.keys()].filter((sample) => sample.startsWith("desk_http_request_duration_seconds_count"));
    expect(labels.filter((sample) => sample.includes('route="action"'))).toHaveLength(1);
    expect(labels.filter((sample) => /method="other"/.test(sample))).toHaveLength(1);
    expect(labels.filter((sample) => /route="other"/.test(sample))).toEqual(['desk_http_request_duration_seconds_count{method="GET",route="other",status="404"}']);
    expect(labels.join()).not.toMatch(/wp-admin|TK2099|nothing|passwd|xxx|PROPFIND|category|from=mail/);
  });
});

describe("both tell of the desk as it is:", () => {
  test.each(["web", "worker"] as const)("%s", (place) => {
    const of = (sample: string) => after[place].get(sample);
    expect(of('desk_dependency_up{dependency="database"}')).toBe(1);
    expect(of('desk_dependency_up{dependency="llm"}')).toBe(1);
    expect(of('desk_dependency_up{dependency="embedding_model"}')).toBe(1);
    expect(of('desk_tickets_open{status="in_progress",priority="high"}')).toBe(1);
    expect(of('desk_tickets_open{status="pending",priority="high"}')).toBe(0);
    expect(of("desk_analyses_waiting")).toBe(0);
    for (const { name } of JOBS) for (const state of ["queued", "deferred", "active", "retry", "failed"]) expect(of(`desk_queue_jobs{queue="${name}",state="${state}"}`), `${name} ${state}`).toBeGreaterThanOrEqual(0);
    expect([...after[place].keys()].filter((sample) => sample.startsWith("desk_build_info"))).toEqual([expect.stringMatching(`^desk_build_info\\{version="\\d[^"]*",commit="abc1234",role="${place}"\\}$`)]);
  });

  test("the web knows of more", () => {
    for (const dependency of ["migrations", "queue", "worker"]) expect(after.web.get(`desk_dependency_up{dependency="${dependency}"}`)).toBe(1);
    expect(after.worker.get("desk_llm_breaker_open")).toBe(0);
  });
});

test.each(["web", "worker"] as const)("what %s says is clean for Prometheus, and has few series", async (place) => {
  const check = promisify(execFile)(await debianProgram("promtool"), ["check", "metrics"]);
  check.child.stdin?.end(texts[place]);
  expect(await check).toEqual({ stdout: "", stderr: "" });
  expect(after[place].size).toBeLessThan(MOST_SERIES / 2);
});
