import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET as auditRoute } from "@/app/api/audit/route";
import { sessions } from "@/db/schema/sign-in";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { POST as eraseRoute } from "./[employee_id]/erase/route";
import { DELETE, GET as readRoute, PATCH } from "./[employee_id]/route";
import { GET as listRoute, POST } from "./route";

type Json = Record<string, unknown>;
const jsonOf = async (response: Response) => (await response.json()) as Json;
const path = "/api/employees";
const of = (employeeId: string) => routeContext({ employee_id: employeeId });

test("a key adds, reads, changes and deactivates a person, as the contract names the fields", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ownTransactions(ctx), "people:read", "people:write");
    const body = { employee_id: "E-9", email: "nine@desk.example", name: "Nine", department: "Sales", office_location: "Gent", locale: "nl" };
    const created = await POST(apiRequest(path, { key, body, language: "fr" }), routeContext());
    expect([created.status, created.headers.get("location"), created.headers.get("etag")]).toEqual([201, "/api/employees/E-9", '"1"']);
    expect(await jsonOf(created)).toEqual({ ...body, role: "employee", role_display: expect.stringMatching(/employ/i), is_active: true, handles_confidential: false, version: 1, created_at: expect.any(String), updated_at: expect.any(String) });
    const again = await POST(apiRequest(path, { key, body }), routeContext());
    expect([again.status, await jsonOf(again)]).toMatchObject([409, { errors: [{ path: "employee_id", message: "This employee id is in use already." }] }]);
    const changed = await PATCH(apiRequest(`${path}/E-9`, { method: "PATCH", key, body: { office_location: "Lyon" }, headers: { "if-match": '"1"' } }), of("E-9"));
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    const stale = await PATCH(apiRequest(`${path}/E-9`, { method: "PATCH", key, body: { office_location: "Paris" }, headers: { "if-match": '"1"' } }), of("E-9"));
    expect([stale.status, await jsonOf(stale)]).toMatchObject([412, { current_version: 2, current: { office_location: "Lyon" } }]);
    expect((await DELETE(apiRequest(`${path}/E-9`, { method: "DELETE", key }), of("E-9"))).status).toBe(204);
    expect(await jsonOf(await readRoute(apiRequest(`${path}/E-9`, { key }), of("E-9")))).toMatchObject({ is_active: false, version: 3 });
    const listed = await listRoute(apiRequest(`${path}?is_active=false&department=Sales`, { key }), routeContext());
    expect(await jsonOf(listed)).toMatchObject({ total: 1, results: [{ employee_id: "E-9" }] });
  }));

test("what a role may not change is no field for it, and what nobody may is none at all", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ownTransactions(ctx), "people:write");
    const { id } = await makeEmployee(ctx);
    const patch = (body: Json) => PATCH(apiRequest(`${path}/${id}`, { method: "PATCH", key, body }), of(id));
    expect((await patch({ role: "admin" })).status).toBe(403);
    expect((await patch({ handles_confidential: true })).status).toBe(403);
    expect((await patch({ image: "x" })).status).toBe(422);
    expect((await patch({ erased_at: null })).status).toBe(422);
  }));

test("an administrator erases a person that was deactivated; the audit tells it by the id", () =>
  withRollback(async (ctx) => {
    const admin = await makeMember(ctx, { role: "admin" });
    const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email: admin.email, password: admin.password })));
    const headers = { cookie, origin: "http://desk.example", host: "desk.example" };
    const person = await makeEmployee(ctx, { name: "Quenby Zorn" });
    await makeTicket(ctx, { employeeId: person.id });
    const erase = () => eraseRoute(apiRequest(`${path}/${person.id}/erase`, { method: "POST", headers }), of(person.id));
    expect((await erase()).status).toBe(409);
    expect((await DELETE(apiRequest(`${path}/${person.id}`, { method: "DELETE", headers }), of(person.id))).status).toBe(204);
    const erased = await erase();
    expect([erased.status, await jsonOf(erased)]).toMatchObject([200, { employee_id: person.id, name: person.id, email: `erased-${person.id}@erased.invalid`, is_active: false }]);
    const audit = await auditRoute(apiRequest("/api/audit?action=employee.erased", { headers }), routeContext());
    expect(await jsonOf(audit)).toMatchObject({ total: 1, results: [{ action: "employee.erased", actor: admin.id, actor_type: "person", subject: `employee ${person.id}`, details: { history_rows: 0, audit_rows: 0 } }] });
    expect(await ctx.db.$count(sessions, eq(sessions.userId, admin.id))).toBe(1);
  }));
