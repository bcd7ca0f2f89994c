import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { type StackProcess, stackEnvironment, startStackWeb, startStackWorker } from "@/tests/support/stack-desk";

let database: OwnDatabase;
const started: StackProcess[] = [];

beforeAll(async () => {
  database = await makeOwnDatabase();
  const worker = await startStackWorker(stackEnvironment(database.url));
  started.push(worker, await startStackWeb(stackEnvironment(database.url, { WORKER_URL: worker.url })));
});

afterAll(async () => {
  for (const process of started) await process.end();
  await database.drop();
});

test("web and worker of production start on a native PostgreSQL, and end when they are asked to", async () => {
  const [worker, web] = started;
  const readiness = async () => (await fetch(`${web?.url}/api/health/ready`)).json();
  const expected = { dependencies: { database: { state: "ready" }, worker: { state: "ready" }, llm: { state: "down" } } };
  // A worker that has just started learns first, and may be late to say what it is like.
  await expect.poll(readiness, { timeout: 60_000, interval: 250 }).toMatchObject(expected);
  expect(await Promise.all([web?.end(), worker?.end()])).toEqual([0, 0]);
});
