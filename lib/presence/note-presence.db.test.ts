import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { notePresence } from "./note-presence";

const NOW = new Date("2026-11-24T10:00:00.000Z");
const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: () => new Date(NOW.getTime() + seconds * 1_000) });

const storedOf = async (ctx: Ctx) => (await ctx.db.select().from(ticketPresence)).map(({ state, seenAt }) => [state, (seenAt.getTime() - NOW.getTime()) / 1_000]);

test("who tells is told who is there, by name and oneself included", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const [zoe, ann] = [await makeEmployee(ctx, { name: "Zoë", role: "it_staff" }), await makeEmployee(ctx, { name: "Ann", role: "admin" })];
    await notePresence({ ...at(ctx, 0), actor: personOf(zoe) }, { id: ticket.ticketNumber, state: "typing" });
    const heard = await notePresence({ ...at(ctx, 1), actor: personOf(ann) }, { id: ticket.id, state: "looking" });
    expect(heard).toEqual({
      people: [
        { employeeId: ann.id, name: "Ann", state: "looking", seenAt: at(ctx, 1).now() },
        { employeeId: zoe.id, name: "Zoë", state: "typing", seenAt: NOW },
      ],
    });
  }));

test("the same again is written after ten seconds, another state at once", () =>
  withRollback(async (ctx) => {
    const [ticket, staff] = [await makeTicket(ctx), await asNew(ctx, "it_staff")];
    const tell = (seconds: number, state: "looking" | "typing") => notePresence(at(staff, seconds), { id: ticket.id, state });
    await tell(0, "looking");
    await tell(9.999, "looking");
    expect(await storedOf(ctx)).toEqual([["looking", 0]]);
    await tell(10, "looking");
    expect(await storedOf(ctx)).toEqual([["looking", 10]]);
    await tell(11, "typing");
    expect(await storedOf(ctx)).toEqual([["typing", 11]]);
  }));

test("who has left is not there, and may leave twice", () =>
  withRollback(async (ctx) => {
    const [ticket, staff, other] = [await makeTicket(ctx), await asNew(ctx, "it_staff"), await asNew(ctx, "it_staff")];
    for (const who of [staff, other]) await notePresence(who, { id: ticket.id, state: "looking" });
    for (let times = 0; times < 2; times++) expect((await notePresence(staff, { id: ticket.id, state: "gone" })).people).toMatchObject([{ employeeId: other.actor.type === "person" && other.actor.id }]);
    expect(await ctx.db.$count(ticketPresence)).toBe(1);
  }));

test("is staff's who see the ticket; no requester's, no key's", () =>
  withRollback(async (ctx) => {
    const requester = await asNew(ctx, "employee");
    const ticket = await makeTicket(ctx, { employeeId: requester.actor.type === "person" ? requester.actor.id : "" });
    for (const actor of [requester, asKey(ctx, "tickets:read", "tickets:write", "events:read")]) {
      await expect(notePresence(actor, { id: ticket.id, state: "looking" })).rejects.toMatchObject({ code: "forbidden" });
    }
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    await expect(notePresence(await asNew(ctx, "admin"), { id: ticket.id, state: "looking" })).rejects.toMatchObject({ code: "not_found" });
    await expect(notePresence(await asNew(ctx, "it_staff"), { id: "999999", state: "gone" })).rejects.toMatchObject({ code: "not_found" });
    expect(await ctx.db.$count(ticketPresence)).toBe(0);
  }));

test("a state that is none is named", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    await expect(notePresence(await asNew(ctx, "it_staff"), { id: ticket.id, state: "asleep" as "gone" })).rejects.toMatchObject({ details: { fields: [{ path: "state" }] } });
  }));
