import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createDb, type DatabaseConnection } from "@/db/client";
import { wireRuntime } from "@/lib/core/runtime";
import { defineJob } from "@/lib/jobs/define-job";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { consumerOptions, queueOptions } from "./queue/queue-options";
import { scheduleJobs } from "./schedule-jobs";
import { startJob } from "./start-job";

const TIMEOUT = { timeout: 30_000, interval: 100 };
let database: OwnDatabase;
let connection: DatabaseConnection;
const workers: PgBoss[] = [];

beforeAll(async () => {
  database = await makeOwnDatabase();
  connection = createDb(database.url, { max: 4 });
  wireRuntime({ connection, queue: { send: () => Promise.resolve() } });
});
afterAll(async () => {
  await Promise.all(workers.map((boss) => boss.stop({ graceful: false })));
  await connection.close();
  await database.drop();
});

async function makeWorker(): Promise<PgBoss> {
  const boss = new PgBoss({ ...consumerOptions(database.url), cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 });
  boss.on("error", () => undefined);
  workers.push(boss);
  await boss.start();
  return boss;
}

const everyMinute = defineJob({ name: "every-minute", schedule: "* * * * *", payload: z.object({}), retry: { limit: 1, delaySeconds: 1 }, expireInSeconds: 60, concurrency: 1 });

test("of three workers that all know the time of a job, one does each run", async () => {
  const runs: unknown[] = [];
  for (let count = 0; count < 3; count++) {
    const boss = await makeWorker();
    await boss.createQueue(everyMinute.name, queueOptions(everyMinute));
    await startJob(boss, { job: everyMinute, run: async (_, payload) => void runs.push(payload) });
    await scheduleJobs(boss, [everyMinute], "Europe/Brussels");
  }
  expect(await workers[0]?.getSchedules()).toMatchObject([{ name: everyMinute.name, cron: "* * * * *", timezone: "Europe/Brussels" }]);
  await expect.poll(() => runs, TIMEOUT).toContainEqual({});
  const passes = () => connection.db.execute(sql`select cron_on from pgboss.version`);
  const [first] = await passes();
  // Others have looked for what is due since.
  for (let count = 0; count < 3; count++) await expect.poll(async () => (await passes())[0]?.cron_on, TIMEOUT).not.toEqual(first?.cron_on);
  const sent = await connection.db.execute(sql`select state::text, date_trunc('minute', created_on) as minute from pgboss.job where name = ${everyMinute.name}`);
  expect(sent).toHaveLength(new Set(sent.map(({ minute }) => String(minute))).size);
  await expect.poll(() => runs.length, TIMEOUT).toBe(sent.length);
});

test("a job that has no time any more is sent no more; another time zone takes the place of the one before", async () => {
  const boss = workers[0] ?? (await makeWorker());
  await scheduleJobs(boss, [everyMinute], "Asia/Shanghai");
  expect(await boss.getSchedules()).toMatchObject([{ name: everyMinute.name, timezone: "Asia/Shanghai" }]);
  await scheduleJobs(boss, [{ ...everyMinute, schedule: undefined }], "Asia/Shanghai");
  expect(await boss.getSchedules()).toEqual([]);
});
