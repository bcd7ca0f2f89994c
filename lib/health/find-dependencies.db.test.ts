import { sql } from "drizzle-orm";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { NEWEST_MIGRATION } from "@/db/newest-migration";
import { provideEnv } from "@/lib/core/env";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { type TestCtx, withRollback } from "@/tests/support/database";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { findDependencies } from "./find-dependencies";

beforeEach(() => void provideEnv({ WORKER_URL: "http://127.0.0.1:9" }));

const find = async (ctx: TestCtx) => Object.fromEntries((await findDependencies(ctx, new Map())).found);

test("a migration that this code needs and the database has not is a fault, one that it does not know is none", () =>
  withRollback(async (ctx) => {
    expect(await find(ctx)).toMatchObject({ migrations: { state: "ready" } });
    await ctx.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${NEWEST_MIGRATION + 1})`);
    expect(await find(ctx)).toMatchObject({ migrations: { state: "ready" } });
    await ctx.db.execute(sql`delete from drizzle.__drizzle_migrations where created_at >= ${NEWEST_MIGRATION}`);
    expect(await find(ctx)).toMatchObject({ database: { state: "ready" }, migrations: { state: "down", fault: "behind" } });
  }));

test("so is a queue of an earlier version", () =>
  withRollback(async (ctx) => {
    expect(runtime().queue.schemaVersion).toBeGreaterThan(1);
    await ctx.db.execute(sql`update pgboss.version set version = version + 1`);
    expect(await find(ctx)).toMatchObject({ queue: { state: "ready" } });
    await ctx.db.execute(sql`update pgboss.version set version = version - 2`);
    expect(await find(ctx)).toMatchObject({ queue: { state: "down", fault: "behind" } });
  }));

test("a cache is named where there is one that can be away", () =>
  withRollback(async (ctx) => {
    expect(Object.keys(await find(ctx))).not.toContain("cache");
    const cache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve(), close: () => Promise.resolve() };
    wireRuntime({ ...runtime(), cache: { ...cache, ping: () => Promise.resolve() } });
    expect(await find(ctx)).toMatchObject({ cache: { state: "ready" } });
    wireRuntime({ ...runtime(), cache: { ...cache, ping: () => Promise.reject(new Error("redis://secret@host")) } });
    expect(await find(ctx)).toMatchObject({ cache: { state: "down", fault: "unreachable" } });
    expect(JSON.stringify(await find(ctx))).not.toContain("secret");
  }));

test("a worker that takes no jobs is down, its models tell since when they are as they are", () =>
  withRollback(async (ctx) => {
    const since = "2026-11-24T09:00:00.000Z";
    const model = { state: "ready", model: "m", since };
    const worker = await startStandIn((_, response) => sendJson(response, 503, { status: "down", jobs: { state: "stalled" }, embedding: model, llm: model }));
    onTestFinished(worker.close);
    provideEnv({ WORKER_URL: worker.url });
    expect(await find(ctx)).toMatchObject({ worker: { state: "down", fault: "stalled" }, llm: { state: "ready", model: "m", since: new Date(since) } });
  }));
