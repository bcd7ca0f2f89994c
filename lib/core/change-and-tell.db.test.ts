import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { changeAndTell } from "./outbox";

async function openTicket(ctx: Ctx) {
  const { id, employeeId } = await makeTicket(ctx);
  const rename = (from: string, to: string) => sql`update tickets set title = ${to} where id = ${id} and title = ${from} returning id`;
  const note = sql`update tickets set tags = array['noted'] where employee_id = ${employeeId} and id <> ${id} and exists (select from changed) returning id`;
  const titleOf = async (of: string) => (await ctx.db.execute<{ title: string; tags: string[] }>(sql`select title, tags from tickets where id = ${of}`))[0];
  const event = { type: "ticket.updated", ticketId: id, employeeId, payload: { version: 2 } } as const;
  const other = await makeTicket(ctx, { employeeId });
  await ctx.db.execute(sql`update tickets set title = 'first' where id = ${id}`);
  ctx.outbox?.splice(0);
  return { id, other: other.id, rename, note, titleOf, event };
}

const alone = ({ db, actor, locale, now }: Ctx): Ctx => ({ db, actor, locale, now });

test("in a transaction the event waits in its outbox", () =>
  withRollback(async (ctx) => {
    const { id, rename, event, titleOf } = await openTicket(ctx);
    expect(await changeAndTell(ctx, { change: rename("first", "second"), event })).toBe(true);
    expect((await titleOf(id))?.title).toBe("second");
    expect(ctx.outbox).toEqual([event]);
  }));

test("outside of one the event is written with the change", () =>
  withRollback(async (ctx) => {
    const { id, rename, event } = await openTicket(ctx);
    expect(await changeAndTell(alone(ctx), { change: rename("first", "second"), event })).toBe(true);
    expect(await ctx.db.select({ type: events.type, payload: events.payload }).from(events).where(eq(events.ticketId, id))).toEqual([{ type: "ticket.updated", payload: { version: 2 } }]);
  }));

test("what goes with it is changed too", () =>
  withRollback(async (ctx) => {
    const { other, rename, note, event, titleOf } = await openTicket(ctx);
    expect(await changeAndTell(alone(ctx), { change: rename("first", "second"), besides: note, event })).toBe(true);
    expect((await titleOf(other))?.tags).toEqual(["noted"]);
  }));

test.each(["in a transaction", "alone"])("where nothing is changed, nothing else is and nobody is told: %s", (how) =>
  withRollback(async (ctx) => {
    const { id, other, rename, note, event, titleOf } = await openTicket(ctx);
    const given = how === "alone" ? alone(ctx) : ctx;
    expect(await changeAndTell(given, { change: rename("another", "second"), besides: note, event })).toBe(false);
    expect((await titleOf(other))?.tags).toEqual([]);
    expect(ctx.outbox).toEqual([]);
    expect(await ctx.db.$count(events, eq(events.ticketId, id))).toBe(0);
  }));
