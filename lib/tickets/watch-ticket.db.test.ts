import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { mayHear } from "@/lib/events/may-hear";
import { type TestCtx, withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { readTicket } from "./read-ticket";
import { watchersOf } from "./ticket-watchers";
import { unwatchTicket } from "./unwatch-ticket";
import { updateTicket } from "./update-ticket";
import { watchTicket } from "./watch-ticket";
import { isOwnWatch, isSelf } from "./watching";

const told = (ctx: TestCtx) => ctx.outbox.filter(({ payload }) => Array.isArray(payload.changed) && payload.changed.includes("watchers"));
const colleagueOf = async (ctx: Ctx) => {
  const colleague = await makeEmployee(ctx, { role: "it_staff" });
  return { id: colleague.id, asColleague: { ...ctx, actor: personOf(colleague) } };
};

test("staff watch, have colleagues watch and stop them; staff alone read who does, and each change is told once, to staff", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId, requester } = await ticketDesk(ctx);
    const colleague = await colleagueOf(ctx);
    await watchTicket(staff, { id: ticket.ticketNumber, employeeId: staffId });
    await watchTicket({ ...staff, now: () => new Date(Date.now() + 1_000) }, { id: ticket.id, employeeId: colleague.id });
    await watchTicket(staff, { id: ticket.id, employeeId: staffId });
    for (const reader of [staff, asKey(ctx, "tickets:read")]) expect(await readTicket(reader, { id: ticket.id })).toMatchObject({ watchers: [staffId, colleague.id], version: ticket.version });
    expect(await readTicket(requester, { id: ticket.id })).toMatchObject({ watchers: [] });
    await unwatchTicket(colleague.asColleague, { id: ticket.id, employeeId: staffId });
    await unwatchTicket(colleague.asColleague, { id: ticket.id, employeeId: staffId });
    expect(await watchersOf(ctx, ticket.id)).toEqual([colleague.id]);
    expect(told(ctx)).toHaveLength(3);
    const event = { ...told(ctx)[0], type: "ticket.updated" as const, employeeId: ticket.employeeId, payload: told(ctx)[0]?.payload ?? {}, audience: { confidential: false, assignedTo: null, viewers: [] } };
    expect([mayHear(staff.actor, event), mayHear(requester.actor, event)]).toEqual([true, false]);
  }));

test("a requester watches for themselves alone", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staffId } = await ticketDesk(ctx);
    await watchTicket(requester, { id: ticket.id, employeeId: ticket.employeeId });
    expect(await watchersOf(ctx, ticket.id)).toEqual([ticket.employeeId]);
    for (const verb of [watchTicket, unwatchTicket]) {
      await expect(verb(requester, { id: ticket.id, employeeId: staffId })).rejects.toMatchObject({ code: "forbidden" });
      const other = await asNew(ctx, "employee");
      await expect(verb(other, { id: ticket.id, employeeId: idOf(other) })).rejects.toMatchObject({ code: "not_found" });
      for (const scope of ["tickets:read", "people:write"] as const) await expect(verb(asKey(ctx, scope), { id: ticket.id, employeeId: staffId })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));

const idOf = ({ actor }: Ctx): string => (actor.type === "person" ? actor.id : "");

test("nobody is made to watch but active staff who see the ticket", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const [colleague, gone] = [await colleagueOf(ctx), await colleagueOf(ctx)];
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone.id));
    const refused = { code: "invalid", details: { fields: [{ path: "employeeId", reason: "watcher_refused" }] } };
    for (const employeeId of [ticket.employeeId, (await makeEmployee(ctx)).id, gone.id, "E-nobody", "' or 1=1 --"]) {
      for (const by of [staff, asKey(ctx, "tickets:write")]) await expect(watchTicket(by, { id: ticket.id, employeeId })).rejects.toMatchObject(refused);
    }
    await updateTicket(staff, { id: ticket.id, confidential: true });
    await expect(watchTicket(staff, { id: ticket.id, employeeId: colleague.id })).rejects.toMatchObject(refused);
    await expect(watchTicket(colleague.asColleague, { id: ticket.id, employeeId: colleague.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await watchersOf(ctx, ticket.id)).toEqual([]);
  }));

test.each([{ id: "x", employeeId: "E-1" }, { id: "1", employeeId: "a\0" }, { id: "1", employeeId: "x".repeat(101) }, { id: "1" }])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(watchTicket(ctx, input as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);

test("a person asks for themselves, a key for nobody", () => {
  const person = { type: "person", id: "E-1", role: "employee" } as const;
  const key = { type: "api_key", id: "E-1", scopes: ["tickets:write"] } as const;
  expect([isSelf(person, "E-1"), isSelf(person, "E-2"), isSelf(key, "E-1"), isOwnWatch(key, "E-1")]).toEqual([true, false, false, false]);
  expect(() => isOwnWatch(person, "E-2")).toThrow(expect.objectContaining({ code: "forbidden" }));
});
