import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { readAnswer } from "@/tests/support/api-answers";
import { type ApiDesk, makeApiDesk } from "@/tests/support/api-desk";
import { type ApiOperation, callOperation, DOCUMENT, jsonBody, NO_CALL, OPERATIONS } from "@/tests/support/api-operations";
import { withRollback } from "@/tests/support/database";
import { defaultStep, exampleBody, STEPS } from "./walk-steps";

/** What integrations rely on, by path. */
const PROMISED: Record<string, string> = {
  "/api/tickets": "GET POST",
  "/api/tickets/{id}": "GET PATCH DELETE",
  "/api/tickets/{id}/assign": "POST",
  "/api/tickets/{id}/resolve": "POST",
  "/api/tickets/{id}/close": "POST",
  "/api/tickets/{id}/reopen": "POST",
  "/api/tickets/{id}/analyze": "POST",
  "/api/tickets/{id}/comments": "GET POST",
  "/api/tickets/{id}/attachments": "GET POST",
  "/api/tickets/{id}/attachments/{aid}": "GET DELETE",
  "/api/ai-responses/{id}/feedback": "POST",
  "/api/employees": "GET POST",
  "/api/employees/{employee_id}": "GET PATCH DELETE",
  "/api/knowledge-base": "GET POST",
  "/api/knowledge-base/{id}": "GET PUT PATCH DELETE",
  "/api/search": "GET",
  "/api/suggest": "POST",
  "/api/stats": "GET",
  "/api/events": "GET",
  "/api/health/live": "GET",
  "/api/health/ready": "GET",
  "/api/metrics": "GET",
  "/api/api-keys": "GET POST",
  "/api/api-keys/{id}": "DELETE",
  "/api/webhooks": "GET POST",
  "/api/webhooks/{id}": "DELETE",
  "/api/openapi.json": "GET",
  "/api/docs": "GET",
};

const promised = Object.entries(PROMISED).flatMap(([path, methods]) => methods.split(" ").map((method): [string, string] => [method, path]));

test.each(promised)("%s %s is in the document", (method, path) => {
  expect(DOCUMENT.paths[path]?.[method.toLowerCase()]).toBeDefined();
});

class RolledBack extends Error {}

/** Runs a step on the desk as it was made: what it does is undone after it. */
async function undone<Result>(ctx: Ctx, step: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  const { connection, ...wired } = runtime();
  let result: { is: Result } | undefined;
  await ctx.db
    .transaction(async (db) => {
      wireRuntime({ ...wired, connection: { ...connection, db } });
      result = { is: await step({ ...ctx, db }) };
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  wireRuntime({ ...wired, connection });
  return result?.is as Result;
}

async function walk(ctx: Ctx, desk: ApiDesk, operation: ApiOperation): Promise<string[]> {
  const { caller = "key", ...call } = await (STEPS[operation.name] ?? ((given) => defaultStep(given, desk, operation.path)))(ctx, desk);
  const body = exampleBody(operation, desk);
  const sent = { ...NO_CALL, ...(body ? jsonBody(body) : {}), ...call };
  const response = await callOperation(operation, { ...sent, headers: { ...sent.headers, ...desk.callers[caller] } });
  const [wanted] = Object.keys(operation.operation.responses).filter((status) => status.startsWith("2"));
  const { status, json, faults } = await readAnswer(operation, response);
  // A desk without its worker is not ready, and says so as it should.
  const isDone = String(status) === wanted || operation.path === "/api/health/ready";
  return [...faults, ...(isDone ? [] : [`${status} ${JSON.stringify(json)}`])].map((fault) => `${operation.name}: ${fault}`);
}

test("every operation, asked rightly, does what it is there for and answers as the document says", { timeout: 120_000 }, () =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1", APP_URL: "http://desk.example", RATE_LIMIT_PER_MINUTE: "0" });
    const desk = await makeApiDesk(ctx);
    const faults: string[] = [];
    for (const operation of OPERATIONS) faults.push(...(await undone(ctx, (ctx) => walk(ctx, desk, operation))));
    expect(faults).toEqual([]);
    expect(OPERATIONS.length).toBeGreaterThanOrEqual(promised.length);
  }),
);
