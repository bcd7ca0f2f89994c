import { expect, test } from "vitest";
import { openTickets } from "@/db/seed/seed-files";
import { listTickets } from "@/lib/tickets/list-tickets";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { seedDesk } from "./seed-desk";
import { seedOpenTickets } from "./seed-open-tickets";

test("open tickets stand under the names of those who wrote, at their times, each with its analysis on the way", () =>
  withRollback(async (ctx) => {
    await seedDesk(ctx);
    expect(await seedOpenTickets(ctx)).toBe(openTickets().length);
    const { results: open } = await listTickets(ctx, { status: "in_progress", tag: "wms", limit: 5 });
    const ticket = await readTicket(ctx, { id: open[0]?.id ?? "" });
    expect(ticket).toMatchObject({ employeeId: "E1014", assignedTo: "E1004", analysisUnderWay: { stage: "queued" } });
    expect(ticket.comments.map(({ employeeId, visibility }) => [employeeId, visibility])).toEqual([["E1004", "public"], ["E1014", "public"], ["E1004", "internal"]]);
    const hours = (moment: Date) => Math.round((ctx.now().getTime() - moment.getTime()) / 3_600_000);
    expect([hours(ticket.createdAt), ...ticket.comments.map(({ createdAt }) => hours(createdAt))]).toEqual([70, 66, 50, 48]);
    expect(ticket.firstResponseAt && hours(ticket.firstResponseAt)).toBe(66);
  }));

test("who writes is of the demo data, and nothing is said before the ticket was filed or out of order", () => {
  for (const { hours_ago: filed, talk } of openTickets()) {
    const moments = [filed, ...talk.map(({ hours_ago: ago }) => ago)];
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  }
});
