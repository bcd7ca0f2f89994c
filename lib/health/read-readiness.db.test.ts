import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { setPerProcess } from "@/lib/core/per-process";
import { withRollback } from "@/tests/support/database";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { startDraining } from "./draining";
import { readReadiness } from "./read-readiness";
import { readiness } from "./schema";

const at = (ctx: Ctx, second: number): Ctx => ({ ...ctx, now: () => new Date(second * 1000) });

/** Takes connections and answers nothing, as a machine that hangs does. */
async function startSilentServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on("error", () => undefined))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

test("says since when each dependency is as it is, and that anew when it changes", async () => {
  provideEnv({ WORKER_URL: "http://127.0.0.1:9" });
  const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
  await withRollback(async (ctx) => {
    const database = async (second: number, db = ctx.db) => readiness.parse(await readReadiness({ ...at(ctx, second), db })).dependencies.database;
    expect(await database(1)).toEqual({ state: "ready", since: new Date(1_000) });
    expect(await database(2)).toEqual({ state: "ready", since: new Date(1_000) });
    expect(await database(3, away.db)).toEqual({ state: "down", fault: "unreachable", since: new Date(3_000) });
    expect(await database(4)).toEqual({ state: "ready", since: new Date(4_000) });
  });
  await away.close();
});

test("however many ask, dependencies are asked once a second", async () => {
  let asked = 0;
  const worker = await startStandIn((_, response) => {
    asked++;
    sendJson(response, 200, {});
  });
  onTestFinished(worker.close);
  provideEnv({ WORKER_URL: worker.url });
  await withRollback(async (ctx) => {
    await Promise.all(Array.from({ length: 20 }, () => readReadiness(at(ctx, 1))));
    await readReadiness(at(ctx, 1.9));
    expect(asked).toBe(1);
    await readReadiness(at(ctx, 2));
    expect(asked).toBe(2);
  });
});

test("a database that takes the question and says nothing is down in two seconds", async () => {
  const silent = await startSilentServer();
  const db = createDb(`postgres://nobody@127.0.0.1:${silent.port}/none`, { max: 1 });
  provideEnv({ WORKER_URL: `http://127.0.0.1:${silent.port}` });
  await withRollback(async (ctx) => {
    const startedAt = performance.now();
    const { status, dependencies } = await readReadiness({ ...ctx, db: db.db });
    expect([status, dependencies.database.fault, dependencies.worker.fault]).toEqual(["down", "timeout", "unreachable"]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
  await Promise.all([db.close(), silent.close()]);
});

test("a process that ends says so at once, without waiting for a dependency that hangs", async () => {
  const silent = await startSilentServer();
  onTestFinished(silent.close);
  provideEnv({ WORKER_URL: "http://127.0.0.1:9" });
  await withRollback(async (ctx) => {
    await readReadiness(at(ctx, 1));
    provideEnv({ WORKER_URL: `http://127.0.0.1:${silent.port}` });
    startDraining(new Date(0));
    onTestFinished(() => setPerProcess("draining", { since: null }));
    const said = readReadiness(at(ctx, 5)).then(({ status }) => status);
    expect(await Promise.race([said, delay(500, "still waits")])).toBe("draining");
  });
});

test("a process that ends is draining, whatever its dependencies", async () => {
  provideEnv({ WORKER_URL: "http://127.0.0.1:9" });
  await withRollback(async (ctx) => {
    startDraining(new Date(0));
    onTestFinished(() => setPerProcess("draining", { since: null }));
    expect(await readReadiness(at(ctx, 1))).toMatchObject({ status: "draining", dependencies: { database: { state: "ready" } } });
  });
});
