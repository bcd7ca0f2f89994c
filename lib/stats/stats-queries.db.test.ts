import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { PRIORITIES } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import type { Ticket } from "@/lib/tickets/schema";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { busiestTags, countBy, durations, trend, waitingLongest } from "./stats-queries";

const at = (ctx: Ctx, time: string): Ctx => ({ ...ctx, now: () => new Date(time) });

test("a ticket counts on the desk's own day, and today is that day too", () =>
  withRollback(async (ctx) => {
    onTestFinished(() => void provideEnv({ DESK_TIME_ZONE: "" }));
    provideEnv({ DESK_TIME_ZONE: "Asia/Shanghai" });
    for (const time of ["2026-11-24T15:59:59Z", "2026-11-24T16:00:00Z"]) await makeTicket(at(ctx, time));
    const days = await trend(at(ctx, "2026-11-24T20:00:00Z"), 3, new Date("2026-11-21T20:00:00Z"));
    expect(days).toEqual([["2026-11-23", 0], ["2026-11-24", 1], ["2026-11-25", 1]].map(([day, created]) => ({ day, created, resolved: 0 })));
  }));

test("half and nine tenths of the waits are told, of those alone that ended since", () =>
  withRollback(async (ctx) => {
    const since = new Date("2026-11-24T00:00:00Z");
    for (const seconds of [-60, 0, 10, 20, 100]) {
      const { id } = await makeTicket(at(ctx, "2026-11-23T23:00:00Z"));
      await ctx.db.update(tickets).set({ firstResponseAt: new Date(since.getTime() + seconds * 1_000) }).where(eq(tickets.id, id));
    }
    expect(await durations(ctx, tickets.firstResponseAt, since)).toEqual({ n: 4, p50Seconds: 3_615, p90Seconds: 3_676 });
  }));

test("the five that wait longest are named, oldest first, and the ten tags that occur most", () =>
  withRollback(async (ctx) => {
    const made: Ticket[] = [];
    for (const hour of [7, 6, 5, 4, 3, 2, 1]) made.unshift(await makeTicket(at(ctx, `2026-11-24T0${hour}:00:00Z`), { priority: "high", tags: [`tag${hour}`, `also${hour}`, "vpn"] }));
    await ctx.db.update(tickets).set({ firstResponseAt: new Date("2026-11-24T09:00:00Z") }).where(eq(tickets.id, made[0]?.id ?? ""));
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, made[1]?.id ?? ""));
    expect((await waitingLongest(ctx)).map(({ ticketNumber }) => ticketNumber)).toEqual(made.slice(2).map(({ ticketNumber }) => ticketNumber));
    const busiest = await busiestTags(ctx, new Date("2026-11-24T01:30:00Z"));
    expect([busiest.length, busiest[0], busiest[1]]).toEqual([10, { tag: "vpn", tickets: 6 }, { tag: "also2", tickets: 1 }]);
    expect(await countBy(ctx, tickets.priority, PRIORITIES, eq(tickets.status, "pending"))).toEqual({ low: 0, medium: 0, high: 6, urgent: 0 });
  }));
