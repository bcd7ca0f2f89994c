import { beforeEach, expect, onTestFinished, test } from "vitest";
import { GET as listPaths } from "@/app/api/ai-health/analyses/route";
import { GET as readHealth } from "@/app/api/ai-health/route";
import type { Locale } from "@/db/enums";
import { provideEnv } from "@/lib/core/env";
import { sessionOf } from "@/tests/support/api-desk";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

beforeEach(() => void provideEnv({ WORKER_URL: "http://127.0.0.1:9" }));

async function ask(query: string, { key, headers, language }: { key?: string; headers?: Record<string, string>; language?: Locale }): Promise<Answer> {
  const request = apiRequest(`/api/ai-health${query}`, { ...(key ? { key } : {}), ...(headers ? { headers } : {}), ...(language ? { language } : {}) });
  const response = await (query.startsWith("/analyses") ? listPaths : readHealth)(request, routeContext());
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("says in snake_case how models and analyses do, and what is degraded in the reader's language", () =>
  withRollback(async (ctx) => {
    const since = "2026-11-24T09:00:00.000Z";
    const llm = { state: "down", fault: "timeout", model: "llama3.2:3b", since, version: { digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: "Q4_K_M" }, breaker: { state: "open", since } };
    const worker = await startStandIn((_, response) => sendJson(response, 200, { status: "degraded", embedding: { state: "ready", model: "acme/embed", since }, llm }));
    onTestFinished(worker.close);
    provideEnv({ WORKER_URL: worker.url });
    await addVerdict(ctx, (await makeEndedAnalysis(ctx, { degraded: ["llm_timeout"] })).id, "accepted");
    const { status, body } = await ask("?days=7", { key: await makeKey(ctx, "stats:read"), language: "fr" });
    expect(status).toBe(200);
    const sentence = "Le modèle de langage n'a pas répondu à temps.";
    expect(body).toMatchObject({
      days: 7,
      analyses: 1,
      models: { embedding_model: { model: "acme/embed", state: "ready", documents_embedded: 0 }, llm: { since, version: { parameter_size: "3.2B" }, breaker: { state: "open", since } } },
      latency: { whole: { n: 1, p50_ms: 100, p95_ms: 100 } },
      outcomes: { by_category: { other: { n: 1, silently_accepted: 0, share_right: 1 } } },
      calibration: { by_source: { llm: { n: 1, basis: "prior", expected_calibration_error: 0.25 } } },
      queues: [{ queue: "analyze-ticket", waiting: 1, oldest_seconds: expect.any(Number) }, { queue: "embed-ticket" }, { queue: "embed-article" }],
      dead_letters: 0,
      degraded: [{ degradation: "llm_timeout", degradation_display: sentence, since }, { degradation: "llm_skipped", since }],
      degradations: [{ degradation: "llm_timeout", degradation_display: sentence, n: 1 }],
    });
  }));

test("a worker that does not answer leaves its models unknown, and that is no error", () =>
  withRollback(async (ctx) => {
    const { status, body } = await ask("", { key: await makeKey(ctx, "stats:read"), language: "nl" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      worker: { state: "down", fault: "unreachable" },
      models: { embedding_model: { state: "unknown" }, llm: { state: "unknown", version: null, breaker: null } },
      degraded: [{ degradation: "worker_unreachable", degradation_display: expect.stringContaining("De worker reageert niet") }],
    });
  }));

test("why an analysis took its path, with the sentences", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(ctx, { source: "retrieval", degraded: ["llm_timeout"] });
    const { status, body } = await ask("/analyses?degraded=llm_timeout&source=retrieval&cause=filed&limit=1", { key: await makeKey(ctx, "tickets:read"), language: "en" });
    expect(status).toBe(200);
    const degraded = [{ degradation: "llm_timeout", degradation_display: "The language model did not answer in time." }];
    expect(body).toMatchObject({ total: 1, next_cursor: null, results: [{ ticket_number: ticket.ticketNumber, degraded, confidence_score: 0.75, stages: { embed_ms: null }, verdict: null }] });
  }));

test.each(["", "/analyses"])("%s is an administrator's", (path) =>
  withRollback(async (ctx) => {
    const statuses: number[] = [];
    for (const role of ["employee", "it_staff", "admin"] as const) statuses.push((await ask(path, await sessionOf(ctx, role))).status);
    statuses.push((await ask(path, {})).status, (await ask(path, { key: await makeKey(ctx, "tickets:write", "settings:write", "audit:read") })).status);
    expect(statuses).toEqual([403, 403, 200, 401, 403]);
  }),
);

test.each([
  ["?days=0", "days"],
  ["?days=91", "days"],
  ["?days=1.5", "days"],
  ["?days=1%3Bdrop%20table%20tickets", "days"],
  ["?days=", "days"],
  ["?days=NaN", "days"],
  ["/analyses?source=LLM", "source"],
  ["/analyses?source=llm%00", "source"],
  ["/analyses?degraded='%20or%20true", "degraded"],
  ["/analyses?degraded=__proto__", "degraded"],
  ["/analyses?cause=", "cause"],
  ["/analyses?limit=101", "limit"],
  ["/analyses?limit=-1", "limit"],
  ["/analyses?cursor=bm90IG91cnM", "cursor"],
  ["/analyses?cursor=WyIyMDI2LTExLTI0VDA5OjAwOjAwWiIsIjEgb3IgdHJ1ZSJd", "cursor"],
  ["/analyses?cursor=", "cursor"],
])("%s is refused by its field", (query, field) =>
  withRollback(async (ctx) => {
    const { status, body } = await ask(query, { key: await makeKey(ctx, "stats:read", "tickets:read") });
    expect([status, body.errors]).toEqual([422, [{ path: field, message: expect.any(String) }]]);
  }),
);
