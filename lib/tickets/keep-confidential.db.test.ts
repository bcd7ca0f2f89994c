import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { ticketViewers } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { keepConfidential } from "./keep-confidential";

test("a member of staff is named on it, once however often, and needs nobody else", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    for (let count = 0; count < 2; count++) await keepConfidential(staff, ticket.id);
    expect(await ctx.db.select({ ticketId: ticketViewers.ticketId, employeeId: ticketViewers.employeeId }).from(ticketViewers)).toEqual([{ ticketId: ticket.id, employeeId: staffId }]);
  }));

test.each<[string, Partial<typeof employees.$inferInsert>]>([
  ["does not handle confidential tickets", { handlesConfidential: false }],
  ["has left", { isActive: false }],
  ["is no longer staff", { role: "employee" }],
])("a requester, a key and the desk are refused where the only one %s", (_, fault) =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    const { id } = await makeEmployee(ctx, { role: "it_staff" });
    const set = (values: typeof fault) => ctx.db.update(employees).set(values).where(eq(employees.id, id));
    const others = [requester, asKey(ctx, "tickets:write", "tickets:read"), ctx];
    await set({ handlesConfidential: true });
    for (const other of others) await expect(keepConfidential(other, ticket.id)).resolves.toBeUndefined();
    await set(fault);
    for (const other of others) await expect(keepConfidential(other, ticket.id)).rejects.toMatchObject({ code: "conflict", reason: "confidential_unstaffed" });
    expect(await ctx.db.$count(ticketViewers)).toBe(0);
  }),
);
