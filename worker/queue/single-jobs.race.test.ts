import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type JobDefinition, defineJob } from "@/lib/jobs/define-job";
import { enqueue } from "@/lib/jobs/enqueue";
import { raceDatabase } from "@/tests/support/race-database";
import { startJob } from "../start-job";
import { consumerOptions, queueOptions, queuePolicy } from "./queue-options";

const database = raceDatabase({ connections: 16 });
const TIMEOUT = { timeout: 20_000, interval: 50 };
const payload = z.object({ at: z.number() });
let boss: PgBoss;

beforeAll(async () => {
  boss = new PgBoss(consumerOptions(database.url));
  boss.on("error", () => undefined);
  await boss.start();
});
afterAll(() => boss.stop({ graceful: false }));

async function makeJob(given: Partial<JobDefinition>): Promise<JobDefinition<typeof payload>> {
  const job = { ...defineJob({ name: `test-${randomUUID()}`, payload, retry: { limit: 1, delaySeconds: 0 }, expireInSeconds: 60, concurrency: 1 }), ...given, payload };
  await boss.createQueue(job.name, { ...queueOptions(job), ...queuePolicy(job) });
  return job;
}

test("of a single job that is sent many times at once one waits, for each key", async () => {
  const job = await makeJob({ isSingle: true });
  const sent = Array.from({ length: 20 }, (_, at) => enqueue(database.ctx(), job, { at }, { key: at % 2 === 0 ? "even" : "odd" }));
  await Promise.all(sent);
  const runs: number[] = [];
  await startJob(boss, { job, run: async (_, given) => void runs.push(payload.parse(given).at % 2) });
  await expect.poll(() => runs.toSorted(), TIMEOUT).toEqual([0, 1]);
});

test("one that runs may send itself on, and is then run again", async () => {
  const job = await makeJob({ isSingle: true });
  const runs: number[] = [];
  await startJob(boss, {
    job,
    run: async (_, given) => {
      const { at } = payload.parse(given);
      runs.push(at);
      if (at < 3) await enqueue(database.ctx(), job, { at: at + 1 }, { key: "walk" });
    },
  });
  await enqueue(database.ctx(), job, { at: 0 }, { key: "walk" });
  await expect.poll(() => runs, TIMEOUT).toEqual([0, 1, 2, 3]);
});

test("a job that waits for its time lets others go first, and one of lower priority too", async () => {
  const job = await makeJob({});
  await enqueue(database.ctx(), job, { at: 4 }, { delaySeconds: 2 });
  await enqueue(database.ctx(), job, { at: 3 }, { priority: -1 });
  await enqueue(database.ctx(), job, { at: 1 });
  await enqueue(database.ctx(), job, { at: 2 });
  const runs: number[] = [];
  await startJob(boss, { job, run: async (_, given) => void runs.push(payload.parse(given).at) });
  // Those of equal rank may be taken together, and end in either order.
  await expect.poll(() => [runs.slice(0, 2).toSorted(), ...runs.slice(2)], TIMEOUT).toEqual([[1, 2], 3, 4]);
});
