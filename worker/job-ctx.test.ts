import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createDb } from "@/db/client";
import { env, provideEnv } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { jobCtx } from "./job-ctx";

const connection = createDb(env().DATABASE_URL);

beforeEach(() => {
  wireRuntime({ connection, queue: { send: () => Promise.reject(new Error("no queue")) } });
  return () => vi.useRealTimers();
});
afterAll(() => connection.close());

test("a job acts under its own name, on the process' pool, in the desk's language", () => {
  provideEnv({ DEFAULT_LOCALE: "nl" });
  const ctx = jobCtx("embed-ticket");
  expect([ctx.actor, ctx.locale]).toEqual([{ type: "job", name: "embed-ticket" }, "nl"]);
  expect(ctx.db).toBe(connection.db);
});

test("a job that runs for long knows what time it is, not when it began", () => {
  vi.setSystemTime(new Date("2026-11-24T12:00:00Z"));
  const ctx = jobCtx("analyze-ticket");
  vi.setSystemTime(new Date("2026-11-24T12:10:00Z"));
  expect(ctx.now()).toEqual(new Date("2026-11-24T12:10:00Z"));
});

test("a job collects no events of its own: each transaction writes its own", () => {
  expect(jobCtx("analyze-ticket").outbox).toBeUndefined();
});
