import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { runtime } from "@/lib/core/runtime";
import { defineJob } from "@/lib/jobs/define-job";
import { enqueue } from "@/lib/jobs/enqueue";
import { DEAD_LETTER_QUEUE } from "@/lib/jobs/registry";
import { raceDatabase } from "@/tests/support/race-database";
import { consumerOptions, queueOptions } from "./queue/queue-options";
import { startJob } from "./start-job";

const database = raceDatabase({ connections: 8 });
const TIMEOUT = { timeout: 20_000, interval: 100 };
let boss: PgBoss;

beforeAll(async () => {
  boss = new PgBoss(consumerOptions(database.url));
  boss.on("error", () => undefined);
  await boss.start();
});
afterAll(() => boss.stop({ graceful: false }));

const payload = z.object({ text: z.string() });

/** A queue of its own whose job does `work`; what it was given is noted. */
async function makeJob(work: (text: string, ctx: Ctx, run: number) => Promise<void> = () => Promise.resolve(), { limit = 2, concurrency = 2 } = {}) {
  const job = defineJob({ name: `test-${randomUUID()}`, payload, retry: { limit, delaySeconds: 0 }, expireInSeconds: 60, concurrency });
  const runs: string[] = [];
  await boss.createQueue(job.name, queueOptions(job));
  const run = async (ctx: Ctx, given: unknown) => {
    runs.push(JSON.stringify(given));
    await work(payload.parse(given).text, ctx, runs.length);
  };
  return { job, runs, start: () => startJob(boss, { job, run }), send: (text: string) => enqueue(database.ctx(), job, { text }) };
}

async function statesOf(name: string) {
  const rows = await database.ctx().db.execute<{ state: string; retries: number }>(sql`select state::text, retry_count::int as retries from pgboss.job where name = ${name} order by created_on`);
  return rows.map(({ state, retries }) => `${state} ${retries}`);
}

async function deadLetters(text: string) {
  const rows = await database.ctx().db.execute(sql`select 1 from pgboss.job where name = ${DEAD_LETTER_QUEUE} and data->>'text' = ${text}`);
  return rows.length;
}

test("a job is done once, as the desk's own actor, and counted", async () => {
  const seen: Ctx[] = [];
  const { job, runs, start, send } = await makeJob(async (_, ctx) => void seen.push(ctx));
  await start();
  await send("once");
  await expect.poll(() => statesOf(job.name), TIMEOUT).toEqual(["completed 0"]);
  expect(runs).toEqual(['{"text":"once"}']);
  expect(seen[0]).toMatchObject({ actor: { type: "job", name: job.name }, locale: "en" });
  const { values } = await metrics().jobDuration.get();
  expect(values).toContainEqual(expect.objectContaining({ labels: { queue: job.name, outcome: "completed" }, value: 1 }));
});

test("one that fails is tried again until it is done", async () => {
  const { job, runs, start, send } = await makeJob(async (_, __, run) => {
    if (run === 1) throw new DomainError("unavailable", "unavailable");
    if (run === 2) throw new Error("connection lost");
  });
  await start();
  await send("flaky");
  await expect.poll(() => statesOf(job.name), TIMEOUT).toEqual(["completed 2"]);
  expect(runs).toHaveLength(3);
});

test("one whose tries are used up goes to the dead letters with its payload", async () => {
  const text = `hopeless ${randomUUID()}`;
  const { job, runs, start, send } = await makeJob(() => Promise.reject(new Error("never")), { limit: 1 });
  await start();
  await send(text);
  await expect.poll(() => deadLetters(text), TIMEOUT).toBe(1);
  expect([runs.length, await statesOf(job.name)]).toEqual([2, ["failed 1"]]);
});

test.each([
  ["a bad payload", () => payload.parse({ text: 7 })],
  ["what is not there", () => Promise.reject(new DomainError("not_found", "ticket_unknown"))],
  ["what is not allowed", () => Promise.reject(new DomainError("forbidden", "forbidden"))],
  ["an input that is not right", () => Promise.reject(new DomainError("invalid", "invalid_input"))],
])("%s is never tried again: straight to the dead letters", async (_, work) => {
  const text = `final ${randomUUID()}`;
  const { runs, start, send } = await makeJob(async () => void (await work()), { limit: 5 });
  await start();
  await send(text);
  await expect.poll(() => deadLetters(text), TIMEOUT).toBe(1);
  expect(runs).toHaveLength(1);
});

test("of several that run at once each is settled by itself, and a backlog drains", async () => {
  const { job, start, send } = await makeJob(
    async (text) => {
      if (text === "bad") throw new DomainError("invalid", "invalid_input");
    },
    { concurrency: 4 },
  );
  for (const text of ["a", "bad", "b", "bad", "c", "d", "e", "f", "g", "h"]) await send(text);
  await start();
  await expect.poll(async () => (await statesOf(job.name)).filter((state) => state === "completed 0").length, TIMEOUT).toBe(8);
  expect((await statesOf(job.name)).filter((state) => !state.startsWith("completed"))).toEqual(["failed 0", "failed 0"]);
});

test("a job is there when its transaction commits, and not before", async () => {
  const { runs, job, start } = await makeJob();
  await start();
  await database.ctx().db.transaction(async (db) => {
    await runtime().queue.send(db, job.name, [{ text: "committed" }]);
    expect(await statesOf(job.name)).toEqual([]);
  });
  await expect.poll(() => statesOf(job.name), TIMEOUT).toEqual(["completed 0"]);
  expect(runs).toHaveLength(1);
});
