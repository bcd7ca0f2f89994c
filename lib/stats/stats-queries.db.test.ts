import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { PRIORITIES } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import type { Ticket } from "@/lib/tickets/schema";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { busiestDepartments, busiestTags, countBy, openOlderThan, trend, waitingLongest } from "./stats-queries";

const at = (ctx: Ctx, time: string): Ctx => ({ ...ctx, now: () => new Date(time) });

test("a ticket counts on the desk's own day, and today is that day too", () =>
  withRollback(async (ctx) => {
    onTestFinished(() => void provideEnv({ DESK_TIME_ZONE: "" }));
    provideEnv({ DESK_TIME_ZONE: "Asia/Shanghai" });
    for (const time of ["2026-11-24T15:59:59Z", "2026-11-24T16:00:00Z"]) await makeTicket(at(ctx, time));
    const days = await trend(at(ctx, "2026-11-24T20:00:00Z"), 3, new Date("2026-11-21T20:00:00Z"));
    expect(days).toEqual([["2026-11-23", 0], ["2026-11-24", 1], ["2026-11-25", 1]].map(([day, created]) => ({ day, created, resolved: 0 })));
  }));

test("the ten that wait longest are named, oldest first, and the ten tags that occur most", () =>
  withRollback(async (ctx) => {
    const made: Ticket[] = [];
    for (const hour of [...Array(13).keys()].map((at) => 13 - at)) made.unshift(await makeTicket(at(ctx, new Date(Date.UTC(2026, 10, 24, hour)).toISOString()), { priority: "high", tags: [`tag${hour}`, `also${hour}`, "vpn"] }));
    await ctx.db.update(tickets).set({ firstResponseAt: new Date("2026-11-24T09:00:00Z") }).where(eq(tickets.id, made[0]?.id ?? ""));
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, made[1]?.id ?? ""));
    expect((await waitingLongest(ctx)).map(({ ticketNumber }) => ticketNumber)).toEqual(made.slice(2, 12).map(({ ticketNumber }) => ticketNumber));
    const busiest = await busiestTags(ctx, new Date("2026-11-24T01:30:00Z"));
    expect([busiest.length, busiest[0], busiest[1]]).toEqual([10, { tag: "vpn", tickets: 12 }, { tag: "also10", tickets: 1 }]);
    expect(await countBy(ctx, tickets.priority, PRIORITIES, eq(tickets.status, "pending"))).toEqual({ low: 0, medium: 0, high: 12, urgent: 0 });
  }));

test("an open ticket is older than a day, three days, a week from the moment on that it is", () =>
  withRollback(async (ctx) => {
    for (const created of ["2026-11-23T12:00:00Z", "2026-11-23T11:59:59Z", "2026-11-21T11:59:59Z", "2026-11-17T11:59:59Z"]) await makeTicket(at(ctx, created));
    const solved = await makeTicket(at(ctx, "2026-10-01T00:00:00Z"));
    await ctx.db.update(tickets).set({ status: "resolved" }).where(eq(tickets.id, solved.id));
    expect(await openOlderThan(at(ctx, "2026-11-24T12:00:00Z"))).toEqual([{ days: 1, tickets: 3 }, { days: 3, tickets: 2 }, { days: 7, tickets: 1 }]);
  }));

test("departments are told by their open tickets, the busiest first; those of nobody's department are in none", () =>
  withRollback(async (ctx) => {
    for (const [department, count] of [["财务部", 2], ["Achats", 1], ["", 3], ["Inkoop", 1]] as const) {
      const { id: employeeId } = await makeEmployee(ctx, { department });
      for (let made = 0; made < count; made++) await makeTicket(ctx, { employeeId });
      const solved = await makeTicket(ctx, { employeeId });
      await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, solved.id));
    }
    expect(await busiestDepartments(ctx)).toEqual([{ department: "财务部", tickets: 2 }, { department: "Achats", tickets: 1 }, { department: "Inkoop", tickets: 1 }]);
  }));
