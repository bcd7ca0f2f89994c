import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { createDb } from "@/db/client";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { PASSING_CHANNEL } from "@/lib/core/outbox";
import { stopwatch } from "@/lib/core/stopwatch";
import { runtime } from "@/lib/core/runtime";
import { backendOf, blockedBy } from "@/tests/support/blocked-by";
import { makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import type { Step } from "./schema";
import { showPartial } from "./show-partial";

const database = raceDatabase({ connections: 8 });

const plan = (...texts: (string | number)[]): Step[] => texts.map((text) => ({ text: String(text), sources: [] }));

async function underWay() {
  const ctx = database.ctx();
  const ticket = await makeTicket(ctx);
  const [row] = await ctx.db.select({ id: aiResponses.id }).from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
  const id = row?.id ?? "";
  const stored = async () => (await ctx.db.select({ steps: aiResponses.partialSteps }).from(aiResponses).where(eq(aiResponses.id, id)))[0]?.steps;
  return { ctx, id, stored, ...(await listen(ctx, id)) };
}

/** Hears how often an analysis is said to have grown. */
async function listen(ctx: Ctx, id: string) {
  const heard: string[] = [];
  onTestFinished(await runtime().connection.listen(PASSING_CHANNEL, (payload) => void heard.push(payload), () => undefined));
  let marks = 0;
  /** How often by now: what is said later on the same channel is heard later. */
  const count = async () => {
    const mark = `mark ${id} ${++marks}`;
    await ctx.db.execute(sql`select pg_notify(${PASSING_CHANNEL}, ${mark})`);
    await expect.poll(() => heard).toContain(mark);
    return heard.filter((payload) => payload === `analysis.partial ${id}`).length;
  };
  return { count };
}

test("the first steps are shown at once, and said so", async () => {
  const { ctx, id, stored, count } = await underWay();
  const partial = showPartial(ctx, id);
  partial.show([{ text: "重启它。", sources: [{ type: "ticket", ticketNumber: "TK20260101007", title: 'It\'s "down" \\', language: "en" }] }]);
  await partial.close();
  expect([await stored(), await count()]).toEqual([[{ text: "重启它。", sources: [{ type: "ticket", ticketNumber: "TK20260101007", title: 'It\'s "down" \\', language: "en" }] }], 1]);
});

test("however fast they grow, they are written four times a second at most, and their last state is shown", async () => {
  const { ctx, id, stored, count } = await underWay();
  const partial = showPartial(ctx, id);
  const elapsed = stopwatch();
  let [state, written] = [0, 0];
  for (; written < 5; written = await count()) partial.show(plan(++state));
  expect(written).toBeLessThanOrEqual(1 + elapsed() / 250);
  await expect.poll(stored).toEqual(plan(state));
  await partial.close();
  expect(await count()).toBeLessThanOrEqual(written + 1);
});

test("what is no longer new is not written", async () => {
  const { ctx, id, stored, count } = await underWay();
  const partial = showPartial(ctx, id);
  for (const text of ["One", "Two", "Three"]) partial.show(plan(text));
  await expect.poll(stored).toEqual(plan("Three"));
  await partial.close();
  expect(await count()).toBe(2);
});

/** Another analysis that grows: each tick is a write of it, a quarter of a second after the one before. */
async function clock() {
  const { ctx, id, stored } = await underWay();
  const partial = showPartial(ctx, id);
  let ticks = 0;
  return async () => {
    partial.show(plan(++ticks));
    await expect.poll(stored).toEqual(plan(ticks));
  };
}

test("nothing is written once it is closed, neither what waited nor what comes", async () => {
  const { ctx, id, stored, count } = await underWay();
  const tick = await clock();
  const partial = showPartial(ctx, id);
  for (const text of ["One", "Two"]) partial.show(plan(text));
  await partial.close();
  expect(await stored()).toEqual(plan("One"));
  partial.show(plan("Three"));
  for (let ticks = 0; ticks < 3; ticks++) await tick();
  partial.show(plan("Four"));
  await partial.close();
  await tick();
  expect([await count(), await stored()]).toEqual([1, plan("One")]);
});

test("nothing is written into an analysis that another run has completed, nor said of it", async () => {
  const { ctx, id, stored, count } = await underWay();
  await ctx.db.update(aiResponses).set({ completedAt: ctx.now() }).where(eq(aiResponses.id, id));
  const partial = showPartial(ctx, id);
  partial.show(plan("Late"));
  await partial.close();
  expect([await count(), await stored()]).toEqual([0, null]);
});

test("a database that is slow is asked one thing at a time, and what waited meanwhile is one state", async () => {
  const { ctx, id, stored, count } = await underWay();
  const tick = await clock();
  const partial = showPartial(ctx, id);
  await ctx.db.transaction(async (db) => {
    await db.select().from(aiResponses).where(eq(aiResponses.id, id)).for("update");
    const backend = await backendOf({ ...ctx, db });
    for (let state = 1; state <= 4; state++) {
      partial.show(plan(state));
      await tick();
      await expect.poll(() => blockedBy(ctx, backend)).toBe(1);
    }
  });
  await expect.poll(stored).toEqual(plan(4));
  await partial.close();
  expect(await count()).toBe(2);
});

test("a database that is away holds nothing up", async () => {
  const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
  const partial = showPartial({ ...database.ctx(), db: away.db }, "1");
  for (const text of ["One", "Two"]) partial.show(plan(text));
  expect(await partial.close()).toBeUndefined();
  await away.close();
});
