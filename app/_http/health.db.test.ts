import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { GET } from "@/app/api/health/ready/route";
import { createDb } from "@/db/client";
import { env, provideEnv } from "@/lib/core/env";
import { setPerProcess } from "@/lib/core/per-process";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { startDraining } from "@/lib/health/draining";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { apiRequest } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace } from "@/tests/support/former-space";
import { sendJson, type StandIn, startStandIn } from "@/tests/support/stand-in-server";

const since = "2026-11-24T09:00:00.000Z";
const model = (state: string) => ({ state, model: "m", since });
const NOBODY = "http://127.0.0.1:9";

interface Ready {
  status: string;
  degraded: string[];
  dependencies: Record<string, { state: string; since: string; fault?: string; model?: string }>;
}

async function ready(): Promise<{ status: number; body: Ready }> {
  const response = await GET(apiRequest("/api/health/ready"));
  return { status: response.status, body: (await response.json()) as Ready };
}

describe("with a worker", () => {
  let worker: StandIn;
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    worker = await startStandIn((_, response) => answer(response));
    provideEnv({ WORKER_URL: worker.url });
  });
  afterEach(() => worker.close());

  test("that has its models, the desk is ready and each dependency named", () =>
    withRollback(async () => {
      answer = (response) => sendJson(response, 200, { status: "ok", embedding: model("ready"), llm: model("ready") });
      const { status, body } = await ready();
      expect([status, body.status, body.degraded]).toEqual([200, "ready", []]);
      expect(Object.keys(body.dependencies).toSorted()).toEqual(["database", "embedding_model", "llm", "migrations", "queue", "worker"]);
      for (const { state } of Object.values(body.dependencies)) expect(state).toBe("ready");
    }));

  test("whose documents are embedded anew, the desk is degraded and says how far it is", () =>
    withRollback(async (ctx) => {
      answer = (response) => sendJson(response, 200, { status: "ok", embedding: model("ready"), llm: model("ready") });
      await makeArticle(ctx);
      await makeFormerSpace(ctx, { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION });
      const { status, body } = await ready();
      expect([status, body.status, body.degraded]).toEqual([200, "degraded", ["re-embedding 0 of 1"]]);
    }));

  test("that lacks its language model, the desk is degraded by that alone", () =>
    withRollback(async () => {
      answer = (response) => sendJson(response, 200, { status: "degraded", embedding: model("ready"), llm: { ...model("down"), fault: "unreachable" } });
      const { status, body } = await ready();
      expect([status, body.status, body.degraded]).toEqual([200, "degraded", ["llm"]]);
      expect(body.dependencies.llm).toMatchObject({ state: "down", fault: "unreachable", model: "m" });
    }));

  test("that says which build its language model is, nobody is told who has no key", () =>
    withRollback(async () => {
      const llm = { ...model("ready"), version: { digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: null }, breaker: { state: "closed", since: null } };
      answer = (response) => sendJson(response, 200, { status: "ok", embedding: model("ready"), llm });
      expect((await ready()).body.dependencies.llm).toEqual({ state: "ready", model: "m", since: expect.any(String) });
    }));

  test("that has lost its database, the worker is down", () =>
    withRollback(async () => {
      answer = (response) => sendJson(response, 503, { status: "down", embedding: model("ready"), llm: model("ready") });
      expect((await ready()).body).toMatchObject({ status: "degraded", degraded: ["worker"] });
    }));

  test.each<[string, (response: ServerResponse) => void]>([
    ["answers another protocol", (response) => void response.end("<h1>It works</h1>")],
    ["points elsewhere", (response) => void response.writeHead(302, { location: "/health" }).end()],
    ["hangs up", (response) => void response.destroy()],
    ["never answers", () => undefined],
  ])("that %s, the desk is degraded", (_, behaviour) =>
    withRollback(async () => {
      answer = behaviour;
      expect((await ready()).body).toMatchObject({ status: "degraded", degraded: ["worker", "embedding_model", "llm"] });
    }),
  );
});

test("without a worker the desk serves, degraded, and says since when", () =>
  withRollback(async () => {
    provideEnv({ WORKER_URL: NOBODY });
    const first = await ready();
    expect(first).toMatchObject({ status: 200, body: { status: "degraded", dependencies: { worker: { state: "down" }, llm: { state: "unknown" }, database: { state: "ready" } } } });
    expect((await ready()).body.dependencies.worker?.since).toBe(first.body.dependencies.worker?.since);
  }));

test("without a database it cannot serve", async () => {
  provideEnv({ WORKER_URL: NOBODY });
  await withRollback(async () => {
    const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
    wireRuntime({ ...runtime(), connection: away });
    expect(await ready()).toMatchObject({ status: 503, body: { status: "down", dependencies: { database: { state: "down", fault: "unreachable" } } } });
    await away.close();
  });
});

test("a process that ends says so before it refuses anybody", () =>
  withRollback(async () => {
    provideEnv({ WORKER_URL: NOBODY });
    startDraining(new Date());
    onTestFinished(() => setPerProcess("draining", { since: null }));
    expect(await ready()).toMatchObject({ status: 503, body: { status: "draining", dependencies: { database: { state: "ready" } } } });
  }));
