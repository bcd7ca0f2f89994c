import { expect, test } from "vitest";
import { ticketCounters } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { inSavepoint } from "@/tests/support/personas";
import { allocateTicketNumber } from "./allocate-ticket-number";

const noon = new Date("2031-05-06T12:00:00Z");

test("counts each day for itself", () =>
  withRollback(async (ctx) => {
    const nextDay = new Date("2031-05-07T00:00:00Z");
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK20310506001");
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK20310506002");
    expect(await allocateTicketNumber(ctx, nextDay)).toBe("TK20310507001");
    expect(await allocateTicketNumber(ctx, new Date("2031-05-06T23:59:59.999Z"))).toBe("TK20310506003");
  }));

test("goes on past the thousandth of a day", () =>
  withRollback(async (ctx) => {
    await ctx.db.insert(ticketCounters).values({ day: "2031-05-06", last: 998 });
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK20310506999");
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK203105061000");
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK203105061001");
  }));

test("a number of a transaction that failed is free again", () =>
  withRollback(async (ctx) => {
    const failed = inSavepoint(ctx, async (ctx) => {
      await allocateTicketNumber(ctx, noon);
      throw new Error("failed");
    });
    await expect(failed).rejects.toThrow("failed");
    expect(await allocateTicketNumber(ctx, noon)).toBe("TK20310506001");
  }));
