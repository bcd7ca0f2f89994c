import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listPresence } from "./list-presence";

const SEEN_AT = new Date("2026-11-24T10:00:00.000Z");
const after = (ctx: Ctx, milliseconds: number): Ctx => ({ ...ctx, now: () => new Date(SEEN_AT.getTime() + milliseconds) });

test("who was not heard of for 45 s is there no more", () =>
  withRollback(async (ctx) => {
    const [ticket, staff] = [await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await ctx.db.insert(ticketPresence).values({ ticketId: ticket.id, employeeId: staff.id, state: "typing", seenAt: SEEN_AT });
    const reader = await asNew(ctx, "admin");
    expect(await listPresence(after(reader, 44_999), { id: ticket.id })).toEqual({ people: [{ employeeId: staff.id, name: staff.name, state: "typing", seenAt: SEEN_AT }] });
    expect(await listPresence(after(reader, 45_000), { id: ticket.id })).toEqual({ people: [] });
  }));

test("who has another ticket open is not there", () =>
  withRollback(async (ctx) => {
    const [ticket, another, staff] = [await makeTicket(ctx), await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await ctx.db.insert(ticketPresence).values({ ticketId: another.id, employeeId: staff.id, state: "looking", seenAt: SEEN_AT });
    expect(await listPresence(after(await asNew(ctx, "it_staff"), 0), { id: ticket.id })).toEqual({ people: [] });
  }));

test("of a confidential ticket only those learn who may see it", () =>
  withRollback(async (ctx) => {
    const [ticket, assignee] = [await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await ctx.db.update(tickets).set({ confidential: true, assignedTo: assignee.id }).where(eq(tickets.id, ticket.id));
    await ctx.db.insert(ticketPresence).values({ ticketId: ticket.id, employeeId: assignee.id, state: "looking", seenAt: SEEN_AT });
    expect((await listPresence(after({ ...ctx, actor: personOf(assignee) }, 0), { id: ticket.id })).people).toHaveLength(1);
    await expect(listPresence(await asNew(ctx, "admin"), { id: ticket.id })).rejects.toMatchObject({ code: "not_found" });
  }));

test("neither its requester nor a key learns who works on a ticket", () =>
  withRollback(async (ctx) => {
    const requester = await makeEmployee(ctx, { role: "employee" });
    const ticket = await makeTicket(ctx, { employeeId: requester.id });
    for (const reader of [{ ...ctx, actor: personOf(requester) }, asKey(ctx, "tickets:read", "tickets:confidential")]) {
      await expect(listPresence(reader, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
