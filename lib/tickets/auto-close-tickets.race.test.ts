import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { autoCloseTickets } from "./auto-close-tickets";

const database = raceDatabase({ connections: 16 });

test("three runs at once close each ticket once, and pass over one that somebody holds", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const made = await Promise.all(Array.from({ length: 30 }, () => makeTicket(ctx, { employeeId })));
  const closed = () => ctx.db.$count(tickets, and(eq(tickets.employeeId, employeeId), eq(tickets.status, "closed")));
  const [held = "", ...ids] = made.map(({ id }) => id);
  await ctx.db.update(tickets).set({ status: "resolved", resolution: "Done.", resolvedAt: new Date("2020-01-01T00:00:00Z") }).where(eq(tickets.employeeId, employeeId));
  await ctx.db.transaction(async (db) => {
    await db.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, held)).for("update");
    await Promise.all([1, 2, 3].map(() => autoCloseTickets(ctx)));
  });
  const changes = await ctx.db.select({ field: ticketHistory.changedField, value: ticketHistory.newValue }).from(ticketHistory).where(inArray(ticketHistory.ticketId, ids));
  expect([await closed(), changes.filter(({ value }) => value === "closed").length]).toEqual([29, 29]);
  await autoCloseTickets(ctx);
  expect(await closed()).toBe(30);
});
