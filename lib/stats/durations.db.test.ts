import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Priority } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { durations } from "./durations";

const SINCE = new Date("2026-11-24T00:00:00Z");

/** A ticket of an hour before, answered so many seconds after `SINCE`. */
async function answered(ctx: Ctx, seconds: number, priority: Priority) {
  const { id } = await makeTicket({ ...ctx, now: () => new Date("2026-11-23T23:00:00Z") }, { priority });
  await ctx.db.update(tickets).set({ firstResponseAt: new Date(SINCE.getTime() + seconds * 1_000) }).where(eq(tickets.id, id));
}

test("the waits are told by their shares, of those alone that ended since", () =>
  withRollback(async (ctx) => {
    for (const seconds of [-60, 0, 10, 20, 100]) await answered(ctx, seconds, "low");
    const { all } = await durations(ctx, tickets.firstResponseAt, SINCE);
    expect(all).toEqual({ n: 4, p50Seconds: 3_615, p75Seconds: 3_640, p90Seconds: 3_676, p95Seconds: 3_688 });
  }));

test("and by priority, those without any too", () =>
  withRollback(async (ctx) => {
    for (const [seconds, priority] of [[0, "urgent"], [10, "urgent"], [100, "high"]] as const) await answered(ctx, seconds, priority);
    const { all, byPriority } = await durations(ctx, tickets.firstResponseAt, SINCE);
    expect([all.n, byPriority.urgent.n, byPriority.urgent.p50Seconds, byPriority.high.p95Seconds]).toEqual([3, 2, 3_605, 3_700]);
    expect(byPriority.low).toEqual({ n: 0, p50Seconds: null, p75Seconds: null, p90Seconds: null, p95Seconds: null });
  }));

test("where nothing ended, there is none", () =>
  withRollback(async (ctx) => {
    expect((await durations(ctx, tickets.resolvedAt, SINCE)).all).toEqual({ n: 0, p50Seconds: null, p75Seconds: null, p90Seconds: null, p95Seconds: null });
  }));
