import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { lookAt } from "./looked-at";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

async function found(ctx: Ctx, wanted: Date, limit?: number) {
  const { startsAt, from } = await lookAt(ctx, wanted, limit);
  const rows = await ctx.db.execute<{ id: string }>(sql`select r.id::text from ${from()} order by r.id`);
  return { startsAt, ids: rows.map(({ id }) => id) };
}

test("completed analyses since a moment, of tickets that the reader may see", () =>
  withRollback(async (ctx) => {
    const wanted = new Date("2026-11-20T00:00:00Z");
    await makeEndedAnalysis(at(ctx, "2026-11-19T23:59:59.999Z"));
    const first = await makeEndedAnalysis(at(ctx, "2026-11-20T00:00:00Z"));
    const { ticket } = await makeEndedAnalysis(ctx);
    const confidential = await makeEndedAnalysis(ctx);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, confidential.ticket.id));
    await hideTicket(ctx, { id: ticket.id });
    await makeTicket(ctx);
    expect(await found(await asNew(ctx, "admin"), wanted)).toEqual({ startsAt: wanted, ids: [first.id] });
    expect((await found(ctx, wanted)).ids).toEqual([first.id, confidential.id]);
  }));

test("of more than it looks at it takes the latest, and says from when on", () =>
  withRollback(async (ctx) => {
    await makeEndedAnalysis(at(ctx, "2026-11-20T10:00:00Z"));
    const second = await makeEndedAnalysis(at(ctx, "2026-11-20T11:00:00Z"));
    const third = await makeEndedAnalysis(at(ctx, "2026-11-20T12:00:00Z"));
    expect(await found(ctx, LONG_AGO, 2)).toEqual({ startsAt: new Date("2026-11-20T11:00:00Z"), ids: [second.id, third.id] });
    const noon = new Date("2026-11-20T12:00:00Z");
    expect(await found(ctx, noon, 2)).toEqual({ startsAt: noon, ids: [third.id] });
    expect((await found(ctx, LONG_AGO)).startsAt).toEqual(LONG_AGO);
  }));
