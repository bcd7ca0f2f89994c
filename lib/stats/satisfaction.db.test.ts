import { expect, test } from "vitest";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asNew } from "@/tests/support/personas";
import { readStats } from "./read-stats";
import { satisfaction } from "./satisfaction";

const SINCE = new Date("2026-11-01T00:00:00.000Z");
const none = { n: 0, average: null, byScore: { "1": 0, "2": 0, "3": 0, "4": 0, "5": 0 } };

test("the ratings since a moment, their mean and how many of each", () =>
  withRollback(async (ctx) => {
    expect(await satisfaction(ctx, SINCE)).toEqual(none);
    for (const [score, createdAt] of [[5, SINCE], [4, SINCE], [1, SINCE], [1, new Date("2026-10-31")]] as const) {
      const { ticket } = await ticketDesk(ctx);
      await ctx.db.insert(ticketRatings).values({ ticketId: ticket.id, employeeId: ticket.employeeId, score, createdAt });
    }
    expect(await satisfaction(ctx, SINCE)).toEqual({ n: 3, average: 10 / 3, byScore: { ...none.byScore, "1": 1, "4": 1, "5": 1 } });
  }));

test("what somebody may not see does not count, and the dashboard has it for its days", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await ctx.db.insert(ticketRatings).values({ ticketId: ticket.id, employeeId: ticket.employeeId, score: 2, createdAt: ctx.now() });
    await updateTicket(staff, { id: ticket.id, confidential: true });
    expect((await readStats(staff, { days: 1 })).satisfaction).toMatchObject({ n: 1, average: 2 });
    expect((await readStats(await asNew(ctx, "admin"), { days: 1 })).satisfaction).toEqual(none);
  }));
