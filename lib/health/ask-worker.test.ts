import { expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { askWorker } from "./ask-worker";

const since = "2026-11-24T09:00:00.000Z";
const model = { state: "ready", model: "m", since };

async function ask(status: number, body: unknown) {
  const worker = await startStandIn((_, response) => sendJson(response, status, body));
  onTestFinished(worker.close);
  provideEnv({ WORKER_URL: worker.url });
  return askWorker();
}

test("what the worker says is parsed, and what an earlier version leaves out is null", async () => {
  const report = { status: "ok", embedding: { ...model, since: new Date(since) }, llm: { ...model, since: new Date(since), version: null, breaker: null } };
  expect(await ask(200, { status: "ok", embedding: model, llm: model })).toEqual({ state: "ready", report });
});

test("without its database it is down and still says how its models are", async () => {
  expect(await ask(503, { status: "down", embedding: model, llm: model })).toMatchObject({ state: "down", fault: "no_database", report: { llm: { state: "ready" } } });
});

test.each([{}, "ok", { status: "ok", embedding: model }, { status: "ok", embedding: model, llm: { ...model, breaker: "open" } }])("%j is no answer", async (body) => {
  expect(await ask(200, body)).toEqual({ state: "down", fault: "unreachable", report: null });
});
