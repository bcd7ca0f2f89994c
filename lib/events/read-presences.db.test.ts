import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey } from "@/tests/support/personas";
import { readPresences } from "./read-presences";

test("tells who is there, also where nobody is any more", () =>
  withRollback(async (ctx) => {
    const [ticket, left, staff] = [await makeTicket(ctx), await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await makeTicket(ctx);
    const seenAt = new Date(ctx.now().getTime() - 1_000);
    await ctx.db.insert(ticketPresence).values({ ticketId: ticket.id, employeeId: staff.id, state: "typing", seenAt });
    const audience = { confidential: false, assignedTo: null, viewers: [] };
    const read = await readPresences(ctx, [ticket.id, left.id, "9007199254740993"]);
    expect(read.toSorted((a, b) => Number(a.ticketId) - Number(b.ticketId))).toEqual([
      { type: "ticket.presence", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { people: [{ employeeId: staff.id, name: staff.name, state: "typing", seenAt }] }, audience },
      { type: "ticket.presence", ticketId: left.id, employeeId: left.employeeId, payload: { people: [] }, audience },
    ]);
  }));

test("with who sees a confidential ticket, as it is at that moment", () =>
  withRollback(async (ctx) => {
    const [ticket, viewer] = [await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await ctx.db.insert(ticketViewers).values({ ticketId: ticket.id, employeeId: viewer.id });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    expect(await readPresences(ctx, [ticket.id])).toMatchObject([{ audience: { confidential: true, assignedTo: null, viewers: [viewer.id] } }]);
  }));

test("a key without events is refused, as everywhere", () =>
  withRollback(async (ctx) => {
    await expect(readPresences(asKey(ctx, "tickets:read"), ["1"])).rejects.toMatchObject({ code: "forbidden" });
  }));
