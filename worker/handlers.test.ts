import { expect, test } from "vitest";
import { ZodError } from "zod";
import { DEAD_LETTER_QUEUE, JOBS } from "@/lib/jobs/registry";
import type { Ctx } from "@/lib/core/ctx";
import { HANDLERS } from "./handlers";
import { queueOptions } from "./queue/queue-options";

const nobody = { actor: { type: "api_key", id: "1", scopes: [] } } as unknown as Ctx;
const { signal } = new AbortController();

test("each job of the desk has one handler", () => {
  expect(HANDLERS.map(({ job }) => job)).toEqual(JOBS);
  const names = [...JOBS.map(({ name }) => name), DEAD_LETTER_QUEUE];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

test.each(HANDLERS.map((handler) => [handler.job.name, handler] as const))("%s reads its payload before it does anything", async (_, { run, job }) => {
  const empty = job.schedule === undefined ? [{}, { analysisId: 7, ticketId: 7, articleId: 7, deliveryId: 7 }] : [];
  for (const payload of [undefined, null, "x", ...empty]) {
    await expect(async () => run(nobody, payload, signal)).rejects.toBeInstanceOf(ZodError);
  }
});

test.each(HANDLERS.map((handler) => [handler.job.name, handler] as const))("%s is for the desk's own jobs alone", async (_, { run }) => {
  await expect(async () => run(nobody, { analysisId: "1", ticketId: "1", articleId: "1", deliveryId: "1", recovery: "llm" }, signal)).rejects.toMatchObject({ code: "forbidden" });
});

test.each(JOBS)("$name is tried again, and a lost run is soon noticed", (job) => {
  expect(job.retry.limit).toBeGreaterThanOrEqual(1);
  expect(queueOptions(job)).toMatchObject({
    notify: true,
    retryLimit: job.retry.limit,
    retryBackoff: true,
    retryDelayMax: job.retry.longestDelaySeconds ?? 60,
    heartbeatSeconds: 10,
    expireInSeconds: job.expireInSeconds,
    deadLetter: DEAD_LETTER_QUEUE,
  });
});
