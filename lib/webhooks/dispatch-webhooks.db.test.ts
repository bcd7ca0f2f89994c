import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { tickets } from "@/db/schema/tickets";
import { webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { readEventPosition } from "@/lib/events/read-event-position";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { deliveriesOf, makeWebhook } from "@/tests/support/webhook-desk";
import { dispatchWebhooks } from "./dispatch-webhooks";

const jobsOf = async (ctx: Ctx) => (await ctx.db.execute(sql`select data->>'deliveryId' as id from pgboss.job where name = 'deliver-webhook'`)).map(({ id }) => String(id));

const told = async (ctx: Ctx, webhook: { id: string }) => {
  const rows = await deliveriesOf(ctx, webhook);
  const ids = rows.map(({ eventId }) => eventId ?? "").toReversed();
  const found = await ctx.db.select({ id: events.id, type: events.type, ticketId: events.ticketId }).from(events);
  return ids.map((eventId) => found.find(({ id }) => id === eventId)).map((event) => `${event?.type} ${event?.ticketId}`);
};

test("each webhook gets a delivery and a job of each event that it waits for, once", () =>
  withRollback(async (ctx) => {
    const [tickets, analyses] = [await makeWebhook(ctx), await makeWebhook(ctx, { events: ["analysis.stage"] })];
    const filed = [await makeTicket(ownTransactions(ctx)), await makeTicket(ownTransactions(ctx))];
    for (let times = 0; times < 2; times++) await dispatchWebhooks(ctx);
    expect(await told(ctx, tickets)).toEqual(filed.map(({ id }) => `ticket.created ${id}`));
    expect(await told(ctx, analyses)).toEqual(filed.map(({ id }) => `analysis.stage ${id}`));
    const made = [...(await deliveriesOf(ctx, tickets)), ...(await deliveriesOf(ctx, analyses))].map(({ id }) => id);
    expect((await jobsOf(ctx)).toSorted()).toEqual(made.toSorted());
    const positions = await ctx.db.select({ position: webhooks.position }).from(webhooks);
    expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^\d+$/)));
    expect(new Set(positions.map(({ position }) => position))).toEqual(new Set([await readEventPosition(ctx)]));
  }));

test("nothing of before its making, and nothing while it is off", () =>
  withRollback(async (ctx) => {
    await makeTicket(ownTransactions(ctx));
    const [on, off] = [await makeWebhook(ctx), await makeWebhook(ctx, { isActive: false })];
    const { id } = await makeTicket(ownTransactions(ctx));
    await dispatchWebhooks(ctx);
    expect([await told(ctx, on), await told(ctx, off)]).toEqual([[`ticket.created ${id}`], []]);
  }));

test("one that is further back catches up alone, over more than a batch", () =>
  withRollback(async (ctx) => {
    const late = await makeWebhook(ctx);
    const { id: ticketId, employeeId } = await makeTicket(ownTransactions(ctx));
    const row = { type: "ticket.updated" as const, ticketId, employeeId, payload: {} };
    await ctx.db.insert(events).values(Array.from({ length: 120 }, () => row));
    const recent = await makeWebhook(ctx);
    await ctx.db.insert(events).values(row);
    await dispatchWebhooks(ctx);
    expect([(await deliveriesOf(ctx, late)).length, (await deliveriesOf(ctx, recent)).length]).toEqual([122, 1]);
  }));

test("what is confidential or meant for one person is never sent", () =>
  withRollback(async (ctx) => {
    const webhook = await makeWebhook(ctx);
    const { id, employeeId } = await makeTicket(ownTransactions(ctx));
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
    const open = await makeTicket(ownTransactions(ctx));
    await ctx.db.insert(events).values({ type: "ticket.updated", ticketId: open.id, employeeId, payload: { receiver: employeeId } });
    await dispatchWebhooks(ctx);
    expect(await told(ctx, webhook)).toEqual([`ticket.created ${open.id}`]);
  }));

test("it is the desk's own", () =>
  withRollback(async (ctx) => {
    for (const other of [await asNew(ctx, "admin"), asKey(ctx, "webhooks:write")]) await expect(dispatchWebhooks(other)).rejects.toMatchObject({ code: "forbidden" });
  }));
