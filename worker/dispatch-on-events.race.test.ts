import { afterAll, beforeAll, expect, test } from "vitest";
import { PgBoss } from "pg-boss";
import { createDb, type DatabaseConnection } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { wireRuntime } from "@/lib/core/runtime";
import { SYSTEM } from "@/tests/support/actors";
import { makeTicket } from "@/tests/support/factories";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { deliveriesOf, makeWebhook, startReceiver } from "@/tests/support/webhook-desk";
import { dispatchOnEvents } from "./dispatch-on-events";
import { HANDLERS } from "./handlers";
import { type RunningQueue, startQueue } from "./queue/pg-boss-queue";
import { consumerOptions } from "./queue/queue-options";
import { startJob } from "./start-job";

let database: OwnDatabase;
let connection: DatabaseConnection;
let queue: RunningQueue;
let boss: PgBoss;
let ctx: Ctx;

beforeAll(async () => {
  database = await makeOwnDatabase();
  connection = createDb(database.url);
  queue = await startQueue(database.url);
  wireRuntime({ connection, queue });
  ctx = { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() };
  boss = new PgBoss(consumerOptions(database.url));
  await boss.start();
  for (const handler of HANDLERS) if (handler.job.name === "deliver-webhook") await startJob(boss, handler);
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await queue.close();
  await connection.close();
  await database.drop();
});

test("what happens reaches a receiver within moments, each event once, until the end", async () => {
  const receiver = await startReceiver();
  const webhook = await makeWebhook(ctx, { url: receiver.url });
  const end = dispatchOnEvents();
  const filed = await Promise.all(Array.from({ length: 10 }, () => makeTicket(ctx)));
  const received = () => receiver.requests.map(({ body }) => (body as { data: { ticket_id: string } }).data.ticket_id).toSorted();
  await expect.poll(received, { timeout: 10_000 }).toEqual(filed.map(({ id }) => id).toSorted());
  await expect.poll(async () => new Set((await deliveriesOf(ctx, webhook)).map(({ state }) => state)), { timeout: 10_000 }).toEqual(new Set(["delivered"]));
  await end();
  await makeTicket(ctx);
  expect(await deliveriesOf(ctx, webhook)).toHaveLength(10);
  await receiver.close();
});
