import { expect, test } from "vitest";
import { GET as readChoices, PATCH as changeChoices } from "@/app/api/notification-choices/route";
import type { Ctx } from "@/lib/core/ctx";
import { createComment } from "@/lib/comments/create-comment";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { POST as readOne } from "./[id]/read/route";
import { POST as readAll } from "./read/route";
import { GET } from "./route";

const jsonOf = async (response: Response) => (await response.json()) as Record<string, unknown>;

async function browser(ctx: Ctx) {
  const { id: employeeId, email, password } = await makeMember(ctx);
  const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email, password })));
  const headers = { cookie, origin: "http://desk.example", host: "desk.example" };
  return { employeeId, request: (query: string, more: { method?: string; body?: unknown } = {}) => apiRequest(`/x?${query}`, { headers, ...more }) };
}

test("a person lists what is new, reads one, then all", () =>
  withRollback(async (ctx) => {
    const { employeeId, request } = await browser(ctx);
    const { id, ticketNumber, title } = await makeTicket(ctx, { employeeId });
    const staff = await asNew(ctx, "it_staff");
    const comments = [await createComment(staff, { id, body: "one" }), await createComment(staff, { id, body: "two" }), await createComment(staff, { id, body: "three" })];
    const list = async (query = "") => jsonOf(await GET(request(query), routeContext()));
    const first = await list("unread=true&limit=2");
    expect(first).toMatchObject({ total: 3, unread: 3, next_cursor: expect.any(String), results: [{}, {}] });
    const rest = await list(`unread=true&cursor=${String(first.next_cursor)}`);
    const row = { kind: "answered", ticket: { id, ticket_number: ticketNumber, title, language: expect.any(String) }, comment_id: comments[0]?.id, caused_by_type: "person", caused_by: expect.any(String), caused_by_name: expect.any(String), created_at: expect.stringMatching(/Z$/), read_at: null };
    expect(rest).toEqual({ results: [{ id: expect.any(String), ...row }], total: 3, unread: 3, next_cursor: null });
    const [{ id: one = "" } = {}] = rest.results as { id: string }[];
    for (let count = 0; count < 2; count++) expect((await readOne(request("", { method: "POST" }), routeContext({ id: one }))).status).toBe(204);
    expect(await list("unread=true")).toMatchObject({ total: 2, unread: 2 });
    const done = await readAll(request("", { method: "POST" }), routeContext());
    expect([done.status, await jsonOf(done)]).toEqual([200, { read: 2 }]);
    expect(await list()).toMatchObject({ total: 3, unread: 0, results: [{ read_at: expect.any(String) }, {}, {}] });
    const other = await browser(ctx);
    expect((await readOne(other.request("", { method: "POST" }), routeContext({ id: one }))).status).toBe(404);
  }));

test("a person chooses what to be told", () =>
  withRollback(async (ctx) => {
    const { request } = await browser(ctx);
    const changed = await changeChoices(request("", { method: "PATCH", body: { answered: false } }), routeContext());
    const choices = { mentioned: true, assigned: true, answered: false, resolved: true, watched: true };
    expect([changed.status, await jsonOf(changed)]).toEqual([200, choices]);
    expect(await jsonOf(await readChoices(request(""), routeContext()))).toEqual(choices);
    const wrong = await changeChoices(request("", { method: "PATCH", body: { answerd: true } }), routeContext());
    expect(wrong.status).toBe(422);
  }));

test("a key is told nothing and chooses nothing, whatever it may do", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read", "tickets:write", "events:read", "people:write");
    const post = () => apiRequest("/x", { method: "POST", key });
    const answers = [
      await GET(apiRequest("/x", { key }), routeContext()),
      await readOne(post(), routeContext({ id: "1" })),
      await readAll(post(), routeContext()),
      await readChoices(apiRequest("/x", { key }), routeContext()),
      await changeChoices(apiRequest("/x", { method: "PATCH", key, body: { answered: false } }), routeContext()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  }));
