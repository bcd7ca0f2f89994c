import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { readEventPosition } from "./read-event-position";
import { EVENT_BATCH, readEvents } from "./read-events";

async function twoTickets(ctx: Ctx) {
  const after = await readEventPosition(ctx);
  const requester = await makeEmployee(ctx);
  const own = await makeTicket(ownTransactions(ctx), { employeeId: requester.id });
  const other = await makeTicket(ownTransactions(ctx));
  return { after, requester: { ...ctx, actor: personOf(requester) }, own, other };
}

const told = (found: Awaited<ReturnType<typeof readEvents>>) => found.map(({ type, ticketId }) => `${type} ${ticketId}`);

test("staff and keys hear everything in its order", () =>
  withRollback(async (ctx) => {
    const { after, own, other } = await twoTickets(ctx);
    const all = [own, other].flatMap(({ id }) => [`ticket.created ${id}`, `analysis.stage ${id}`]);
    expect(told(await readEvents(await asNew(ctx, "it_staff"), { after }))).toEqual(all);
    const ids = (await readEvents(ctx, { after })).map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  }));

test("an employee hears of own tickets, and of no analysis", () =>
  withRollback(async (ctx) => {
    const { after, requester, own } = await twoTickets(ctx);
    expect(told(await readEvents(requester, { after }))).toEqual([`ticket.created ${own.id}`]);
  }));

test("a key hears events with the scope for them, of analyses only with the one to read tickets", () =>
  withRollback(async (ctx) => {
    const { after, own, other } = await twoTickets(ctx);
    await expect(readEvents(asKey(ctx, "tickets:read"), { after })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readEventPosition(asKey(ctx, "tickets:read"))).rejects.toMatchObject({ code: "forbidden" });
    expect(told(await readEvents(asKey(ctx, "events:read"), { after }))).toEqual([`ticket.created ${own.id}`, `ticket.created ${other.id}`]);
    expect(told(await readEvents(asKey(ctx, "events:read", "tickets:read"), { after }))).toContain(`analysis.stage ${other.id}`);
  }));

test("carries on after the last event that was heard", () =>
  withRollback(async (ctx) => {
    const { after, other } = await twoTickets(ctx);
    const [, second] = await readEvents(ctx, { after });
    expect(told(await readEvents(ctx, { after: second?.id ?? "" }))).toEqual([`ticket.created ${other.id}`, `analysis.stage ${other.id}`]);
    expect(await readEvents(ctx, { after: await readEventPosition(ctx) })).toEqual([]);
  }));

test("gives a long backlog in pieces that leave nothing out", () =>
  withRollback(async (ctx) => {
    const start = await readEventPosition(ctx);
    const event = { type: "ticket.updated" as const, ticketId: "1", employeeId: "E-1", payload: {} };
    await ctx.db.insert(events).values(Array.from({ length: EVENT_BATCH + 3 }, () => event));
    const first = await readEvents(ctx, { after: start });
    const rest = await readEvents(ctx, { after: first.at(-1)?.id ?? "" });
    expect([first.length, rest.length]).toEqual([EVENT_BATCH, 3]);
  }));

test("a desk where nothing has happened begins at 0", () =>
  withRollback(async (ctx) => {
    await ctx.db.delete(events);
    expect(await readEventPosition(ctx)).toBe("0");
  }));
