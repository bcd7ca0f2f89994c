import { expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { modelHealth } from "./model-health";

const since = "2026-11-24T09:00:00.000Z";
const embedding = { state: "ready", model: "acme/embed", since };
const llm = { state: "down", fault: "timeout", model: "llama3.2:3b", since };
const version = { digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: "Q4_K_M" };

async function workerThatSays(body: unknown, status = 200): Promise<void> {
  const worker = await startStandIn((_, response) => sendJson(response, status, body));
  onTestFinished(worker.close);
  provideEnv({ WORKER_URL: worker.url });
}

const NOTHING = { dimensions: null, chunking: null, documentsEmbedded: 0, documentsTotal: 0 };

test("the models are as the worker says, since when it says", () =>
  withRollback(async (ctx) => {
    await workerThatSays({ status: "degraded", embedding, llm: { ...llm, version, breaker: { state: "open", since } } });
    expect(await modelHealth(ctx)).toEqual({
      worker: { state: "ready", fault: null, since: expect.any(Date) },
      models: {
        embeddingModel: { state: "ready", fault: null, model: "acme/embed", since: new Date(since), ...NOTHING },
        llm: { state: "down", fault: "timeout", model: "llama3.2:3b", since: new Date(since), version, breaker: { state: "open", since: new Date(since) } },
      },
    });
  }));

test("a worker of an earlier version knows neither builds nor breaker", () =>
  withRollback(async (ctx) => {
    await workerThatSays({ status: "ok", embedding, llm });
    expect((await modelHealth(ctx)).models.llm).toMatchObject({ state: "down", version: null, breaker: null });
  }));

test("a worker without its database still says how its models are", () =>
  withRollback(async (ctx) => {
    await workerThatSays({ status: "down", embedding, llm }, 503);
    expect(await modelHealth(ctx)).toMatchObject({ worker: { state: "down", fault: "no_database" }, models: { embeddingModel: { state: "ready" } } });
  }));

test.each([[{}], [[]], ["ok"], [{ status: "ok", embedding: { ...embedding, state: "splendid" }, llm }], [{ status: "ok", embedding, llm: { ...llm, version: { digest: 7 } } }]])("of a worker that says %j nothing is known, since it says so", (body) =>
  withRollback(async (ctx) => {
    await workerThatSays(body);
    const first = await modelHealth(ctx);
    const unknown = { state: "unknown", fault: null, since: first.worker.since };
    expect(first).toEqual({
      worker: { state: "down", fault: "unreachable", since: expect.any(Date) },
      models: { embeddingModel: { ...unknown, model: "deskwise/e5-small-desk", ...NOTHING, dimensions: 384, chunking: expect.any(Number) }, llm: { ...unknown, model: null, version: null, breaker: null } },
    });
    expect((await modelHealth({ ...ctx, now: () => new Date("2030-01-01T00:00:00Z") })).worker.since).toEqual(first.worker.since);
  }),
);
