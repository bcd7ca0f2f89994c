import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { readEventPosition } from "./read-event-position";
import { EVENT_BATCH, type EventPage, readEvents } from "./read-events";

async function twoTickets(ctx: Ctx) {
  const after = await readEventPosition(ctx);
  const requester = await makeEmployee(ctx);
  const own = await makeTicket(ownTransactions(ctx), { employeeId: requester.id });
  const other = await makeTicket(ownTransactions(ctx));
  return { after, requester: { ...ctx, actor: personOf(requester) }, own, other };
}

const told = ({ heard }: EventPage) => heard.map(({ type, ticketId }) => `${type} ${ticketId}`);

test("staff and keys hear everything in its order", () =>
  withRollback(async (ctx) => {
    const { after, own, other } = await twoTickets(ctx);
    const all = [own, other].flatMap(({ id }) => [`ticket.created ${id}`, `analysis.stage ${id}`]);
    expect(told(await readEvents(await asNew(ctx, "it_staff"), { after }))).toEqual(all);
    const { heard, last } = await readEvents(ctx, { after });
    const ids = heard.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(last).toBe(heard.at(-1)?.id);
  }));

test("an employee hears of own tickets alone, and is taken past the rest", () =>
  withRollback(async (ctx) => {
    const { after, requester, own } = await twoTickets(ctx);
    const page = await readEvents(requester, { after });
    expect(told(page)).toEqual([`ticket.created ${own.id}`]);
    expect(page).toMatchObject({ last: await readEventPosition(ctx), isFull: false });
  }));

test("a key needs the scope for events", () =>
  withRollback(async (ctx) => {
    const { after, own, other } = await twoTickets(ctx);
    await expect(readEvents(asKey(ctx, "tickets:read"), { after })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readEventPosition(asKey(ctx, "tickets:read"))).rejects.toMatchObject({ code: "forbidden" });
    expect(told(await readEvents(asKey(ctx, "events:read"), { after }))).toEqual([`ticket.created ${own.id}`, `ticket.created ${other.id}`]);
  }));

test("an event comes with what decides who sees its ticket", () =>
  withRollback(async (ctx) => {
    const { after, own, other } = await twoTickets(ctx);
    const viewers = [(await makeEmployee(ctx)).id, (await makeEmployee(ctx)).id];
    await ctx.db.insert(ticketViewers).values(viewers.map((employeeId) => ({ ticketId: own.id, employeeId, createdAt: ctx.now() })));
    await ctx.db.update(tickets).set({ confidential: true, assignedTo: viewers[0] ?? null }).where(eq(tickets.id, own.id));
    const [first, ...rest] = (await readEvents(ctx, { after })).heard;
    expect(first?.audience).toEqual({ confidential: true, assignedTo: viewers[0], viewers: expect.arrayContaining(viewers) });
    expect(rest.find(({ ticketId }) => ticketId === other.id)?.audience).toEqual({ confidential: false, assignedTo: null, viewers: [] });
    await ctx.db.insert(events).values({ type: "ticket.updated", ticketId: "9007199254740993", employeeId: "E-1", payload: {} });
    expect((await readEvents(ctx, { after })).heard.at(-1)).toMatchObject({ ticketId: "9007199254740993", audience: null });
  }));

test("carries on after the last event that was heard", () =>
  withRollback(async (ctx) => {
    const { after, other } = await twoTickets(ctx);
    const [, second] = (await readEvents(ctx, { after })).heard;
    expect(told(await readEvents(ctx, { after: second?.id ?? "" }))).toEqual([`ticket.created ${other.id}`, `analysis.stage ${other.id}`]);
    expect(await readEvents(ctx, { after: await readEventPosition(ctx) })).toEqual({ heard: [], last: undefined, isFull: false });
  }));

test("gives a long backlog in pieces that leave nothing out", () =>
  withRollback(async (ctx) => {
    const start = await readEventPosition(ctx);
    const event = { type: "ticket.updated" as const, ticketId: "1", employeeId: "E-1", payload: {} };
    await ctx.db.insert(events).values(Array.from({ length: EVENT_BATCH + 3 }, () => event));
    const first = await readEvents(ctx, { after: start });
    const rest = await readEvents(ctx, { after: first.last ?? "" });
    expect([first.heard.length, first.isFull, rest.heard.length, rest.isFull]).toEqual([EVENT_BATCH, true, 3, false]);
    expect(await readEventPosition(ctx, { back: EVENT_BATCH + 3 })).toBe(start);
  }));

test("a desk where nothing has happened begins at 0", () =>
  withRollback(async (ctx) => {
    await ctx.db.delete(events);
    expect(await readEventPosition(ctx)).toBe("0");
    expect(await readEventPosition(ctx, { back: 10 })).toBe("0");
  }));
