import { describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as listArticlesRoute, POST as createArticleRoute } from "@/app/api/knowledge-base/route";
import { GET as readTicketRoute } from "@/app/api/tickets/[id]/route";
import { GET as listTicketsRoute, POST as createTicketRoute } from "@/app/api/tickets/route";
import { LOCALES, type Locale } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { inLogContext, type LogContext } from "@/lib/core/log-context";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { route } from "./route";

type Json = Record<string, unknown>;
const jsonOf = async (response: Response) => (await response.json()) as Json;
const report = { title: "Écran noir", description: "L'écran reste noir depuis la mise à jour de ce matin." };

async function post(ctx: Ctx, body: unknown, { language, headers }: { language?: Locale; headers?: Record<string, string> } = {}) {
  const key = await makeKey(ctx, "tickets:write");
  return createTicketRoute(apiRequest("/api/tickets", { method: "POST", key, body, language, headers }), routeContext());
}

test("a ticket is created with 201 and its address, shown in snake_case with display values and never its embedding", () =>
  withRollback(async (ctx) => {
    const { id: employee_id } = await makeEmployee(ctx);
    const response = await post(ctx, { ...report, employee_id, priority: "high", source: "mail" }, { language: "nl" });
    const ticket = await jsonOf(response);
    expect([response.status, response.headers.get("location"), response.headers.get("content-language")]).toEqual([201, `/api/tickets/${String(ticket.id)}`, "nl"]);
    expect(ticket).toMatchObject({ ...report, employee_id, source: "api", language: "fr", priority: "high", priority_display: "Hoog", status_display: "Wachtend", category_display: "Overig" });
    expect(ticket).toMatchObject({ ticket_number: expect.stringMatching(/^TK\d{11}$/), ai_responses: [], attachments: [], sla: { first_response_due_at: null, breached: null } });
    expect(ticket.created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(Object.keys(ticket).join()).not.toMatch(/[A-Z]|embedding|search/);
  }));

describe("who asks", () => {
  test.each([
    ["nobody", {}],
    ["an unknown key", { authorization: "Bearer dw_unknown" }],
    ["another scheme", { authorization: "Basic ZGVzazpkZXNr" }],
    ["an empty header", { authorization: "" }],
    ["a forged cookie", { cookie: "deskwise.session_token=forged" }],
  ])("%s gets 401", (_, headers) =>
    withRollback(async (ctx) => {
      freshSignIn();
      await makeTicket(ctx);
      const response = await listTicketsRoute(apiRequest("/api/tickets", { headers }), routeContext());
      expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      expect(await jsonOf(response)).toMatchObject({ type: "urn:deskwise:problem:unauthenticated", status: 401, errors: [] });
    }),
  );

  test("a key without the scope gets 403", () =>
    withRollback(async (ctx) => {
      const key = await makeKey(ctx, "tickets:read", "knowledge:read");
      const create = await createTicketRoute(apiRequest("/api/tickets", { key, body: report }), routeContext());
      const publish = await createArticleRoute(apiRequest("/api/knowledge-base", { key, body: { title: "x", content: "x" } }), routeContext());
      expect([create.status, publish.status]).toEqual([403, 403]);
      expect((await listArticlesRoute(apiRequest("/api/knowledge-base", { key }), routeContext())).status).toBe(200);
    }));

  test("a person is known by the session, and a wrong key is not saved by it", () =>
    withRollback(async (ctx) => {
      const { id: employeeId, email, password } = await makeMember(ctx);
      const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email, password })));
      await makeTicket(ctx, { employeeId });
      await makeTicket(ctx);
      const own = await listTicketsRoute(apiRequest("/api/tickets", { headers: { cookie } }), routeContext());
      expect(await jsonOf(own)).toMatchObject({ total: 1, results: [{ employee_id: employeeId }] });
      const wrong = await listTicketsRoute(apiRequest("/api/tickets", { headers: { cookie }, key: "dw_unknown" }), routeContext());
      expect(wrong.status).toBe(401);
    }));
});

describe("what is not right is refused", () => {
  const sentences: Record<Locale, string> = { en: "This field is required.", fr: "Ce champ est obligatoire.", nl: "Dit veld is verplicht.", zh: "此字段为必填项。" };

  test.each(LOCALES)("with 422 in %s, each field by the name that the caller knows", (language) =>
    withRollback(async (ctx) => {
      const response = await post(ctx, { title: "x", description: "x" }, { language });
      expect([response.status, response.headers.get("content-type"), response.headers.get("content-language")]).toEqual([422, "application/problem+json", language]);
      expect(await jsonOf(response)).toMatchObject({ type: "urn:deskwise:problem:invalid", status: 422, errors: [{ path: "employee_id", message: sentences[language] }] });
    }),
  );

  test.each<[string, number, unknown, Record<string, string>?]>([
    ["no JSON", 400, "{"],
    ["an empty body", 422, ""],
    ["bytes that are no UTF-8", 400, new Uint8Array([0x22, 0xff, 0x22])],
    ["a body beyond a megabyte", 413, JSON.stringify({ title: "x".repeat(1_048_576) })],
    ["a form", 415, "title=x", { "content-type": "application/x-www-form-urlencoded" }],
    ["an array in place of an object", 400, []],
    ["null", 400, "null"],
    ["a polluted prototype", 422, '{"__proto__": {"title": "x", "description": "x"}}'],
  ])("%s with %d", (_, status, body, headers) =>
    withRollback(async (ctx) => {
      const response = await post(ctx, body, { headers });
      expect(response.status).toBe(status);
      expect(await jsonOf(response)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    }),
  );

  test("a filter that is none, by its name in the query", () =>
    withRollback(async (ctx) => {
      const key = await makeKey(ctx, "tickets:read");
      const response = await listTicketsRoute(apiRequest("/api/tickets?created_after=yesterday&limit=1000", { key }), routeContext());
      expect((await jsonOf(response)).errors).toEqual([expect.objectContaining({ path: "limit" }), expect.objectContaining({ path: "created_after" })]);
    }));

  test("a ticket that is not there with 404, whatever the query says", () =>
    withRollback(async (ctx) => {
      const key = await makeKey(ctx, "tickets:read");
      const { id } = await makeTicket(ctx);
      const response = await readTicketRoute(apiRequest(`/api/tickets/999?id=${id}`, { key, language: "zh" }), routeContext({ id: "999" }));
      expect([response.status, await jsonOf(response)]).toMatchObject([404, { type: "urn:deskwise:problem:not_found" }]);
    }));
});

test("a ticket is read by number with its history and its empty analyses", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read");
    const { id, ticketNumber } = await makeTicket(ctx);
    const response = await readTicketRoute(apiRequest("/api/tickets/x", { key, language: "zh" }), routeContext({ id: ticketNumber }));
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(await jsonOf(response)).toMatchObject({ id, status_display: "待处理", ai_responses: [], comments: [], history: [{ changed_field: "status", new_value: "pending" }], analysis_under_way: { stage: "queued" } });
  }));

test("a list has results, the cursor of the next page and the total", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read");
    for (let count = 0; count < 3; count++) await makeTicket(ctx);
    const page = async (query: string) => jsonOf(await listTicketsRoute(apiRequest(`/api/tickets?${query}`, { key }), routeContext()));
    const first = await page("limit=2&sort=created_at");
    expect(first).toMatchObject({ total: 3, next_cursor: expect.any(String), results: [{}, {}] });
    expect(await page(`limit=2&sort=created_at&cursor=${String(first.next_cursor)}`)).toMatchObject({ total: 3, next_cursor: null, results: [{}] });
  }));

test.each([["employee_id"], ["employeeId"], ["employee_id", "employeeId"], ["employeeId", "employee_id"]])("the path says whom a request is for, whatever stands beside it as %s %s", (...names) =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:write");
    const employeeId = z.object({ employeeId: z.string() });
    const echo = { path: "/api/echo/{employee_id}", summary: "Echo", verb: (_: Ctx, input: z.infer<typeof employeeId>) => Promise.resolve(input), input: employeeId, output: employeeId } as const;
    const context = routeContext({ employee_id: "E-1" });
    const others = Object.fromEntries(names.map((name) => [name, "E-2"]));
    const answers = [
      await route({ ...echo, method: "GET" })(apiRequest(`/api/echo/E-1?${String(new URLSearchParams(others))}`, { key }), context),
      await route({ ...echo, method: "PATCH" })(apiRequest("/api/echo/E-1", { method: "PATCH", key, body: others }), context),
    ];
    for (const answer of answers) expect(await jsonOf(answer)).toEqual({ employee_id: "E-1" });
  }),
);

test("an error that nobody foresaw is a 500 with a request id and nothing of itself", () =>
  withRollback(async (ctx) => {
    const failing = route({ path: "/api/failing", method: "GET", summary: "Fail", verb: () => Promise.reject(new Error("secret detail")), input: z.object({}), output: z.object({}) });
    const response = await failing(apiRequest("/api/failing", { key: await makeKey(ctx, "tickets:read") }), routeContext());
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toMatch(/request id is [0-9a-f-]{36}/);
    expect(text).not.toMatch(/secret detail|at .*\.ts/);
  }));

test("a result that is not as the route promises is an error and no answer", () =>
  withRollback(async (ctx) => {
    const wrong = route({ path: "/api/wrong", method: "GET", summary: "Answer wrongly", verb: () => Promise.resolve({ id: 7 } as never), input: z.object({}), output: z.object({ id: z.string() }) });
    expect((await wrong(apiRequest("/api/wrong", { key: await makeKey(ctx, "tickets:read") }), routeContext())).status).toBe(500);
  }));

test("a request is known by the route's path, which has no id in it", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read");
    const fields: LogContext = {};
    await inLogContext(fields, () => readTicketRoute(apiRequest("/api/tickets/424242", { key }), routeContext({ id: "424242" })));
    expect(fields.route).toBe("/api/tickets/{id}");
  }));
