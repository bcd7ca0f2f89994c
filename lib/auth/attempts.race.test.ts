import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { raceDatabase } from "@/tests/support/race-database";
import { type AttemptKey, takeAttempt } from "./attempts";

const AT_ONCE = 100;
const database = raceDatabase({ connections: 32 });

test("of a hundred guesses at once, ten are made", async () => {
  const moment = new Date();
  const ctx = { ...database.ctx(), now: () => moment };
  const key: AttemptKey = ["account", `${randomUUID()}@desk.example`];
  const taken = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => takeAttempt(ctx, key)));
  const refused = taken.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason] : []));
  expect(refused).toHaveLength(AT_ONCE - 10);
  for (const reason of refused) expect(reason).toMatchObject({ code: "rate_limited", values: { seconds: 90 } });
});

test("a code that two browsers send at once is good for one", async () => {
  const ctx = database.ctx();
  const key: AttemptKey = ["code", `${randomUUID()} 123456`];
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeAttempt(ctx, key)));
  expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
