import { sql } from "drizzle-orm";
import { expect, vi } from "vitest";
import type { CanaryDesk } from "./canary-desk";
import { MULTIPART, multipartBody } from "./files";

type Json = Record<string, unknown>;

interface Sent {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call of the API with the desk's key, or of a page with a session's cookie. */
export async function call({ web, key }: CanaryDesk, path: string, { method = "GET", body, headers = {} }: Sent = {}): Promise<{ status: number; json: Json; headers: Headers }> {
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const sent = body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) };
  const response = await fetch(`${web.url}${path}`, { method, redirect: "manual", ...sent, headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers } });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, json: isJson && text !== "" ? (JSON.parse(text) as Json) : {}, headers: response.headers };
}

const post = (desk: CanaryDesk, path: string, body: unknown, headers: Record<string, string> = {}) => call(desk, path, { method: "POST", body, headers });

/** Files a ticket, talks about it, attaches to it and solves it; its answer to the filing. */
export async function workOnTicket(desk: CanaryDesk, headers: Record<string, string>): Promise<{ id: string; number: string; answer: Awaited<ReturnType<typeof call>> }> {
  const { words, person } = desk;
  const answer = await post(desk, "/api/tickets", { title: `Printer ${words.of("title")} is offline`, description: `It says ${words.of("description")} and my password is ${words.of("typedSecret")}`, employee_id: person.id, language: "en", tags: [words.of("tag")] }, headers);
  expect(answer.status).toBe(201);
  const id = String(answer.json.id);
  expect((await post(desk, `/api/tickets/${id}/comments`, { body: words.of("comment"), employee_id: person.id, visibility: "internal" })).status).toBe(201);
  const file = multipartBody([{ name: "file", fileName: `${words.of("fileName")}.txt`, type: "text/plain", content: words.of("fileContent") }]);
  expect((await post(desk, `/api/tickets/${id}/attachments`, file, { ...MULTIPART })).status).toBe(201);
  expect((await post(desk, `/api/tickets/${id}/assign`, { assigned_to: person.id })).status).toBe(200);
  expect((await post(desk, `/api/tickets/${id}/resolve`, { resolution: words.of("resolution") })).status).toBe(200);
  expect((await post(desk, `/api/tickets/${id}/reopen`, { reason: words.of("reason") })).status).toBe(200);
  return { id, number: String(answer.json.ticket_number), answer };
}

/** Articles, people, keys, webhooks, searches and suggestions. */
export async function workOnDesk(desk: CanaryDesk): Promise<void> {
  const { words, receiver } = desk;
  const hook = await post(desk, "/api/webhooks", { url: `${receiver.url}/${words.of("hookPath")}?token=${words.of("hookToken")}`, events: ["ticket.created", "ticket.updated"] });
  expect(hook.status).toBe(201);
  words.keep("hookSecret", String(hook.json.secret));
  const made = await post(desk, "/api/employees", { employee_id: `E-${Date.now()}`, name: words.of("newName"), email: `${words.of("newMail")}@desk.example`, department: words.of("newDepartment") });
  expect(made.status).toBe(201);
  const article = await post(desk, "/api/knowledge-base", { title: words.of("articleTitle"), content: words.of("articleContent"), category: "printing", language: "en" }).then(({ status, json }) => (status === 201 ? json : post(desk, "/api/knowledge-base", { title: words.of("articleTitle"), content: words.of("articleContent"), language: "en" }).then((again) => again.json)));
  expect(article.id).toBeDefined();
  const key = await post(desk, "/api/api-keys", { name: words.of("otherKey"), scopes: ["tickets:read"] });
  words.keep("otherKeyValue", String(key.json.key));
  expect((await call(desk, `/api/search?q=${words.of("search")}`)).status).toBe(200);
  expect((await post(desk, "/api/suggest", { title: words.of("suggestTitle"), description: words.of("suggestText") })).status).toBe(200);
}

/** A wrong password and a right one, then pages as their reader sees them. Answers the session's cookie. */
export async function signInAndLook(desk: CanaryDesk, ticket: string): Promise<string> {
  const { words, web, person } = desk;
  const signIn = (password: string) => call(desk, "/api/auth/sign-in/email", { method: "POST", body: { email: person.email, password }, headers: { authorization: "", origin: web.url } });
  expect((await signIn(words.of("wrongPassword"))).status).toBe(401);
  const { status, headers } = await signIn(person.password);
  expect(status).toBe(200);
  const cookie = headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  words.keep("cookie", cookie.split("=")[1]?.slice(0, 30) ?? "");
  for (const path of ["/tickets", `/tickets?search=${words.of("pageSearch")}`, `/tickets/${ticket}`, "/knowledge", "/profile", `/people?search=${words.of("peopleSearch")}`, `/${words.of("page")}`]) {
    const page = await call(desk, path, { headers: { cookie, authorization: "", "user-agent": words.of("agent") } });
    expect([200, 404], path).toContain(page.status);
  }
  return cookie;
}

/** What is refused, whatever it holds. */
export async function sendNonsense(desk: CanaryDesk): Promise<void> {
  const { words, person } = desk;
  const statuses = [
    await post(desk, "/api/tickets", `{"title": "${words.of("brokenJson")}`),
    await post(desk, "/api/tickets", { [words.of("unknownField")]: 1, title: words.of("refusedTitle"), description: "x", employee_id: words.of("unknownPerson") }),
    await call(desk, `/api/tickets/${words.of("path")}`),
    await call(desk, `/api/${words.of("route")}?x=${words.of("query")}`),
    await call(desk, `/api/tickets?cursor=${words.of("cursor")}&status=${words.of("status")}`),
    await call(desk, "/api/me", { headers: { authorization: `Bearer ${words.of("bearer")}`, "x-request-id": `${words.of("requestId")} @x`, traceparent: words.of("traceparent"), baggage: `a=${words.of("baggage")}` } }),
    await post(desk, "/api/employees", { employee_id: "E-1000000", name: words.of("twice"), email: person.email }),
    await call(desk, "/api/tickets", { method: "POST", body: "{}", headers: { "idempotency-key": `${words.of("idempotency")} x`, "accept-language": words.of("language") } }),
  ].map(({ status }) => status);
  expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
}

/** Faults of the database that repeat what they were given: in a route, in a page, and in a job. */
export async function provokeFaults(desk: CanaryDesk, cookie: string): Promise<void> {
  const { words, person, desk: { ctx } } = desk;
  const ticket = { title: words.of("uniqueTitle"), description: words.of("uniqueText"), employee_id: person.id, language: "en" };
  expect((await post(desk, "/api/tickets", ticket)).status).toBe(201);
  const refused = await post(desk, "/api/tickets", ticket);
  expect([refused.status, refused.json.instance]).toEqual([500, `urn:deskwise:request:${refused.headers.get("x-request-id")}`]);
  await ctx.db.execute(sql`alter table tickets rename column description to description_away`);
  expect((await call(desk, `/tickets?search=${words.of("faultSearch")}`, { headers: { cookie, authorization: "" } })).status).toBeGreaterThanOrEqual(200);
  await ctx.db.execute(sql`alter table tickets rename column description_away to description`);
}

/** An analysis whose every try fails in the database, until that is put right. */
export async function failJob(desk: CanaryDesk): Promise<void> {
  const { words, person, worker, desk: { ctx } } = desk;
  await ctx.db.execute(sql`create function canary_fault() returns trigger language plpgsql as $$
    declare title text; begin select t.title into title from tickets t where t.id = new.ticket_id; raise exception 'refused %', title using detail = title, errcode = 'P0001'; end $$`);
  await ctx.db.execute(sql`create trigger canary_fault before update on ai_responses for each row execute function canary_fault()`);
  expect((await post(desk, "/api/tickets", { title: words.of("jobTitle"), description: words.of("jobText"), employee_id: person.id })).status).toBe(201);
  await vi.waitFor(() => expect(worker.lines.some((line) => line.includes("job failed") && line.includes("P0001"))).toBe(true), { timeout: 20_000, interval: 100 });
  await ctx.db.execute(sql`drop trigger canary_fault on ai_responses`);
}

/** Resolves when nothing waits any more but what a receiver refuses. */
export async function awaitQuiet({ desk: { ctx } }: CanaryDesk): Promise<void> {
  const open = async () => (await ctx.db.execute(sql`select 1 from pgboss.job where name in ('analyze-ticket', 'embed-ticket', 'embed-article') and state < 'completed'`)).length;
  await vi.waitFor(async () => expect(await open()).toBe(0), { timeout: 90_000, interval: 200 });
}
