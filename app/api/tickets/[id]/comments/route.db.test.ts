import { expect, test } from "vitest";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { GET as readTicketRoute } from "../route";
import { DELETE, GET, POST } from "./route";

const jsonOf = async (response: Response) => (await response.json()) as Record<string, unknown>;

test("an integration comments, publicly unless told otherwise, and reads what was said", () =>
  withRollback(async (ctx) => {
    const { id: employee_id } = await makeEmployee(ctx);
    const { id, ticketNumber } = await makeTicket(ctx, { employeeId: employee_id });
    const key = await makeKey(ctx, "tickets:read", "tickets:write");
    const path = `/api/tickets/${ticketNumber}/comments`;
    const context = routeContext({ id: ticketNumber });
    const created = await POST(apiRequest(path, { key, body: { body: `@${employee_id} 请重启`, id: "1" } }), context);
    const comment = { id: expect.any(String), body: `@${employee_id} 请重启`, visibility: "public", employee_id: null, written_by_type: "api_key", mentions: [employee_id], created_at: expect.stringMatching(/Z$/) };
    expect([created.status, await jsonOf(created)]).toEqual([201, comment]);
    const relayed = await POST(apiRequest(path, { key, body: { body: "Fait", employee_id } }), context);
    expect(await jsonOf(relayed)).toMatchObject({ employee_id, written_by_type: "api_key" });
    const page = await jsonOf(await GET(apiRequest(`${path}?limit=1`, { key }), context));
    expect(page).toEqual({ results: [comment], total: 2, next_cursor: expect.any(String) });
    const rest = await jsonOf(await GET(apiRequest(`${path}?cursor=${String(page.next_cursor)}`, { key }), context));
    expect(rest).toMatchObject({ results: [{ body: "Fait" }], total: 2, next_cursor: null });
    expect((await jsonOf(await readTicketRoute(apiRequest("/x", { key }), routeContext({ id })))).comments).toMatchObject([comment, { body: "Fait" }]);
  }));

test("a requester at a browser sees no internal note, writes none, and finds nothing of other tickets", () =>
  withRollback(async (ctx) => {
    const { id: employeeId, email, password } = await makeMember(ctx);
    const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email, password })));
    const [own, other] = [await makeTicket(ctx, { employeeId }), await makeTicket(ctx)];
    const key = await makeKey(ctx, "tickets:write");
    await POST(apiRequest("/x", { key, body: { body: "the secret note", visibility: "internal" } }), routeContext({ id: own.id }));
    const headers = { cookie, origin: "http://desk.example", host: "desk.example" };
    const write = (id: string, body: object) => POST(apiRequest("/x", { headers, body }), routeContext({ id }));
    expect((await write(own.id, { body: "Hello" })).status).toBe(201);
    expect((await write(own.id, { body: "Hello", visibility: "internal" })).status).toBe(403);
    expect((await write(other.id, { body: "Hello" })).status).toBe(404);
    const listed = await GET(apiRequest("/x", { headers }), routeContext({ id: own.id }));
    const detail = await readTicketRoute(apiRequest("/x", { headers }), routeContext({ id: own.id }));
    expect(await jsonOf(listed)).toMatchObject({ total: 1, results: [{ body: "Hello", employee_id: employeeId }] });
    expect(await detail.text()).not.toContain("the secret note");
    expect((await GET(apiRequest("/x", { headers }), routeContext({ id: other.id }))).status).toBe(404);
  }));

test("what is wrong is named by its field", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const key = await makeKey(ctx, "tickets:write");
    const errors = async (body: object) => (await jsonOf(await POST(apiRequest("/x", { key, body }), routeContext({ id })))).errors;
    expect(await errors({ visibility: "secret" })).toMatchObject([{ path: "body" }, { path: "visibility" }]);
    expect(await errors({ body: "x", employee_id: "E-nobody" })).toEqual([{ path: "employee_id", message: "This person may not write such a comment on this ticket." }]);
    const refused = await DELETE(apiRequest("/x", { method: "DELETE", key }));
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
  }));
