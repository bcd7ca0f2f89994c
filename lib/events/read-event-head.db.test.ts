import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { readEventHead } from "./read-event-head";

async function happen(ctx: Ctx, createdAt: Date): Promise<string> {
  const [event] = await ctx.db.insert(events).values({ type: "ticket.updated", ticketId: "1", employeeId: "E-1", payload: {}, createdAt }).returning();
  return event?.id ?? "";
}

test("is the event that was written last, whatever its clock said, or one so many before it", () =>
  withRollback(async (ctx) => {
    await ctx.db.delete(events);
    const ids = [await happen(ctx, new Date(2_000)), await happen(ctx, new Date(3_000)), await happen(ctx, new Date(1_000))];
    expect(await readEventHead(ctx)).toBe(ids[2]);
    expect([await readEventHead(ctx, 1), await readEventHead(ctx, 2)]).toEqual([ids[1], ids[0]]);
  }));

test("before the first event, and where there is none, stands 0, and the next event moves it", () =>
  withRollback(async (ctx) => {
    await ctx.db.delete(events);
    expect(await readEventHead(ctx)).toBe("0");
    const id = await happen(ctx, ctx.now());
    expect([await readEventHead(ctx), await readEventHead(ctx, 1)]).toEqual([id, "0"]);
  }));
