import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { tickets } from "@/db/schema/tickets";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { listHistory } from "@/lib/tickets/list-history";
import { apiRequest } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { authenticateSession } from "@/lib/auth/authenticate-session";
import { deactivateEmployee } from "./deactivate-employee";
import { readEmployee } from "./read-employee";

test("a signed-in person's session ends in that moment", () =>
  withRollback(async (ctx) => {
    const { id, email, password } = await makeMember(ctx);
    const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email, password })));
    const { headers } = apiRequest("/api/tickets", { headers: { cookie } });
    expect(await authenticateSession(ctx, { headers })).toMatchObject({ id });
    await deactivateEmployee(await asNew(ctx, "admin"), { employeeId: id });
    expect(await authenticateSession(ctx, { headers })).toBeUndefined();
  }));

test("tickets stay with whom they are assigned to, and history says who it was", () =>
  withRollback(async (ctx) => {
    const clerk = await makeEmployee(ctx, { role: "it_staff" });
    const { id } = await makeTicket(ctx);
    await assignTicket({ ...ctx, actor: personOf(clerk) }, { id, assignedTo: clerk.id });
    const before = await listHistory(ctx, id);
    await deactivateEmployee(ctx, { employeeId: clerk.id });
    expect(await ctx.db.select({ assignedTo: tickets.assignedTo }).from(tickets).where(eq(tickets.id, id))).toEqual([{ assignedTo: clerk.id }]);
    expect(await listHistory(ctx, id)).toEqual(before);
  }));

test("twice is once, with one deed", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    for (let count = 0; count < 2; count++) await deactivateEmployee(ctx, { employeeId: id });
    expect(await ctx.db.$count(adminAudit, eq(adminAudit.subject, `employee ${id}`))).toBe(1);
    expect(await readEmployee(ctx, { employeeId: id })).toMatchObject({ isActive: false, version: 2 });
  }));

test("nobody ends the own access, and nobody else but administrators and their keys that of others", () =>
  withRollback(async (ctx) => {
    const [admin, other] = [await makeEmployee(ctx, { role: "admin" }), await makeEmployee(ctx)];
    await makeEmployee(ctx, { role: "admin" });
    await expect(deactivateEmployee({ ...ctx, actor: personOf(admin) }, { employeeId: admin.id })).rejects.toMatchObject({ reason: "employee_self" });
    for (const actor of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "people:read")]) {
      await expect(deactivateEmployee(actor, { employeeId: other.id })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(deactivateEmployee(asKey(ctx, "people:write"), { employeeId: other.id, version: 7 })).rejects.toMatchObject({ code: "stale" });
    await deactivateEmployee(asKey(ctx, "people:write"), { employeeId: other.id, version: 1 });
    const clerk = await makeEmployee(ctx, { role: "it_staff" });
    await expect(deactivateEmployee(asKey(ctx, "people:write"), { employeeId: clerk.id })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(deactivateEmployee(asKey(ctx, "people:write", "people:roles"), { employeeId: admin.id })).rejects.toMatchObject({ reason: "admin_by_person" });
    await deactivateEmployee(asKey(ctx, "people:write", "people:roles"), { employeeId: clerk.id });
    await expect(deactivateEmployee(ctx, { employeeId: "E-never" })).rejects.toMatchObject({ code: "not_found" });
  }));
