import { eq } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import type { ApiDesk } from "@/tests/support/api-desk";
import { type ApiOperation, type Call, callOperation, jsonBody, NO_CALL, OPERATIONS } from "@/tests/support/api-operations";
import { codeOf } from "@/tests/support/app-code";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { PASSWORD } from "@/tests/support/sign-in-desk";

export interface Step extends Partial<Call> {
  caller?: string;
}

type Prepare = (ctx: Ctx, desk: ApiDesk) => Promise<Step>;

type Json = Record<string, unknown>;

const WEBHOOK_URL = "http://127.0.0.1:9/hook";

const find = (name: string): ApiOperation => {
  const operation = OPERATIONS.find((item) => item.name === name);
  if (!operation) throw new TypeError(`the document has no ${name}`);
  return operation;
};

/** The first example of an operation's body, about people whom this desk has. */
export function exampleBody(operation: ApiOperation, { requester, staff }: ApiDesk): Json | undefined {
  const [example] = Object.values(operation.operation.requestBody?.content["application/json"]?.examples ?? {});
  if (!example) return undefined;
  const people = { employee_id: operation.name === "POST /api/employees" ? "E-9001" : requester, assigned_to: staff, url: WEBHOOK_URL };
  return Object.fromEntries(Object.entries(example.value as Json).map(([name, value]) => [name, Object.hasOwn(people, name) ? people[name as keyof typeof people] : value]));
}

/** What an operation answers, for the step after it. */
async function made(desk: ApiDesk, name: string, { caller = "key", ...call }: Step = {}): Promise<Json> {
  const operation = find(name);
  const body = exampleBody(operation, desk);
  const headers = { ...desk.callers[caller], ...(body ? { "content-type": "application/json" } : {}), ...call.headers };
  const response = await callOperation(operation, { ...NO_CALL, ...(body ? jsonBody(body) : {}), ...call, headers });
  const text = await response.text();
  if (!response.ok) throw new TypeError(`${name} answered ${response.status}: ${text}`);
  return text === "" ? {} : (JSON.parse(text) as Json);
}

const idOf = (json: Json): string => String(json.id);

const ticketIn =
  (prepare: (ctx: Ctx, id: string, desk: ApiDesk) => Promise<unknown>): Prepare =>
  async (ctx, desk) => {
    const { id } = await makeTicket(ctx, { employeeId: desk.requester });
    await prepare(ctx, id, desk);
    return { params: { id } };
  };

const resolved = (ctx: Ctx, id: string) => resolveTicket(ctx, { id, resolution: "The spooler was restarted and the printer came back." });

const completeAnalysis = async (ctx: Ctx, ticketId: string): Promise<string> => {
  const [row] = await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), stage: "done", suggestedCategory: "software" }).where(eq(aiResponses.ticketId, ticketId)).returning({ id: aiResponses.id });
  return row?.id ?? "";
};

const form = (): Pick<Call, "body" | "headers"> => ({
  body: '--b\r\nContent-Disposition: form-data; name="visibility"\r\n\r\ninternal\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="log.txt"\r\n\r\nlink down\r\n--b--\r\n',
  headers: { "content-type": "multipart/form-data; boundary=b" },
});

async function attached(desk: ApiDesk): Promise<Step> {
  const id = desk.tickets[0]?.id ?? "";
  const { results } = await made(desk, "POST /api/tickets/{id}/attachments", { params: { id }, ...form() });
  return { params: { id, aid: idOf((results as Json[])[0] ?? {}) } };
}

async function notified(desk: ApiDesk): Promise<Step> {
  await made(desk, "POST /api/tickets/{id}/comments", { params: { id: desk.tickets[0]?.id ?? "" }, caller: "staff", ...jsonBody({ body: "Is it better now?" }) });
  const { results } = await made(desk, "GET /api/notifications", { caller: "employee" });
  return { params: { id: idOf((results as Json[])[0] ?? {}) }, caller: "employee" };
}

const webhook = async (desk: ApiDesk): Promise<string> => idOf(await made(desk, "POST /api/webhooks"));

const person: Prepare = async (ctx) => ({ params: { employee_id: (await makeEmployee(ctx)).id } });

const secondFactor = (desk: ApiDesk): Promise<Json> => made(desk, "POST /api/me/second-factor", { caller: "staff", ...jsonBody({ password: PASSWORD }) });

const asPerson = (body?: object): Prepare => () => Promise.resolve({ caller: "staff", ...(body ? jsonBody(body) : {}) });

const presence: Prepare = (_, desk) => Promise.resolve({ params: { id: desk.tickets[4]?.id ?? "" }, caller: "staff" });

const newTicketDraft: Prepare = () => Promise.resolve({ params: { key: "new-ticket" }, caller: "employee" });

const sharedView: Prepare = async (_, desk) => ({
  params: { id: idOf(await made(desk, "POST /api/views", { caller: "staff", ...jsonBody({ name: "Everybody's", shared: true }) })) },
  caller: "staff",
});

/** What must be so before an operation can do its work, beside a row of its own collection. */
export const STEPS: Record<string, Prepare> = {
  "POST /api/tickets/{id}/resolve": ticketIn((ctx, id, { staff }) => assignTicket(ctx, { id, assignedTo: staff })),
  "POST /api/tickets/{id}/close": ticketIn(resolved),
  "POST /api/tickets/{id}/reopen": ticketIn(async (ctx, id) => (await resolved(ctx, id), closeTicket(ctx, { id }))),
  "POST /api/tickets/{id}/restore": ticketIn((ctx, id) => hideTicket(ctx, { id })),
  "POST /api/tickets/{id}/analyze": ticketIn(completeAnalysis),
  "GET /api/tickets/{id}/draft-article": ticketIn(resolved),
  "POST /api/tickets/{id}/draft-article": ticketIn(resolved),
  "POST /api/tickets/{id}/comments": (_, desk) => Promise.resolve({ params: { id: desk.tickets[1]?.id ?? "" } }),
  "POST /api/tickets/{id}/attachments": (_, desk) => Promise.resolve({ params: { id: desk.tickets[1]?.id ?? "" }, ...form() }),
  "GET /api/tickets/{id}/attachments/{aid}": (_, desk) => attached(desk),
  "DELETE /api/tickets/{id}/attachments/{aid}": (_, desk) => attached(desk),
  "PUT /api/tickets/{id}/viewers/{employee_id}": (_, desk) => Promise.resolve({ params: { id: desk.tickets[2]?.id ?? "", employee_id: desk.staff } }),
  "DELETE /api/tickets/{id}/viewers/{employee_id}": (_, desk) => Promise.resolve({ params: { id: desk.tickets[2]?.id ?? "", employee_id: desk.staff } }),
  "PUT /api/tickets/{id}/watchers/{employee_id}": (_, desk) => Promise.resolve({ params: { id: desk.tickets[2]?.id ?? "", employee_id: desk.staff } }),
  "DELETE /api/tickets/{id}/watchers/{employee_id}": (_, desk) => Promise.resolve({ params: { id: desk.tickets[2]?.id ?? "", employee_id: desk.staff } }),
  "PUT /api/tickets/{id}/rating": async (ctx, desk) => ({ ...(await ticketIn(resolved)(ctx, desk)), caller: "employee" }),
  "POST /api/tickets/bulk": (_, desk) => Promise.resolve(jsonBody({ ids: desk.tickets.slice(0, 2).map(({ id }) => id), action: "assign", assigned_to: desk.staff })),
  "GET /api/views": asPerson(),
  "POST /api/views": (_, desk) => Promise.resolve({ ...jsonBody(exampleBody(find("POST /api/views"), desk)), caller: "staff" }),
  "PATCH /api/views/{id}": sharedView,
  "DELETE /api/views/{id}": sharedView,
  "POST /api/ai-responses/{id}/feedback": async (ctx, desk) => ({ params: { id: await completeAnalysis(ctx, desk.tickets[3]?.id ?? "") } }),
  "GET /api/knowledge-base/{id}/versions/{version}": async (ctx) => ({ params: { id: (await makeArticle(ctx)).id, version: "1" } }),
  "GET /api/search": () => Promise.resolve({ query: { q: "printer" } }),
  "POST /api/employees/{employee_id}/erase": async (ctx, desk) => {
    const { id } = await makeEmployee(ctx);
    await made(desk, "DELETE /api/employees/{employee_id}", { params: { employee_id: id } });
    return { params: { employee_id: id }, caller: "admin" };
  },
  "POST /api/employees/{employee_id}/password-link": async (ctx, desk) => ({ ...(await person(ctx, desk)), caller: "admin" }),
  "POST /api/employees/{employee_id}/sign-out": async (ctx, desk) => ({ ...(await person(ctx, desk)), caller: "admin" }),
  "DELETE /api/employees/{employee_id}/second-factor": async (_, desk) => {
    const { otpauth_uri: address } = await secondFactor(desk);
    await made(desk, "POST /api/me/second-factor/confirm", { caller: "staff", ...jsonBody({ code: await codeOf(String(address)) }) });
    return { params: { employee_id: desk.staff }, caller: "admin" };
  },
  "GET /api/tickets/{id}/presence": presence,
  "PUT /api/tickets/{id}/presence": presence,
  "GET /api/drafts": asPerson(),
  "GET /api/drafts/{key}": newTicketDraft,
  "PUT /api/drafts/{key}": newTicketDraft,
  "DELETE /api/drafts/{key}": newTicketDraft,
  "GET /api/me": asPerson(),
  "POST /api/me/password": asPerson({ current_password: PASSWORD, new_password: "een heel andere lange zin" }),
  "POST /api/me/second-factor": asPerson({ password: PASSWORD }),
  "POST /api/me/second-factor/confirm": async (_, desk) => ({ caller: "staff", ...jsonBody({ code: await codeOf(String((await secondFactor(desk)).otpauth_uri)) }) }),
  "POST /api/me/second-factor/remove": async (_, desk) => {
    const { otpauth_uri: address } = await secondFactor(desk);
    await made(desk, "POST /api/me/second-factor/confirm", { caller: "staff", ...jsonBody({ code: await codeOf(String(address)) }) });
    return { caller: "staff", ...jsonBody({ password: PASSWORD }) };
  },
  "POST /api/me/sign-out-everywhere": asPerson(),
  "GET /api/notifications": asPerson(),
  "POST /api/notifications/read": asPerson(),
  "POST /api/notifications/{id}/read": (_, desk) => notified(desk),
  "GET /api/notification-choices": asPerson(),
  "PATCH /api/notification-choices": asPerson({ resolved: false }),
  "DELETE /api/api-keys/{id}": async (_, desk) => ({ params: { id: idOf(await made(desk, "POST /api/api-keys")) } }),
  "POST /api/webhooks/{id}/deliveries/{delivery_id}/redeliver": async (_, desk) => {
    const id = await webhook(desk);
    return { params: { id, delivery_id: idOf(await made(desk, "POST /api/webhooks/{id}/test", { params: { id } })) } };
  },
};

/** A row of the collection that a path names, where no step says which. */
export async function defaultStep(ctx: Ctx, desk: ApiDesk, path: string): Promise<Step> {
  if (path.startsWith("/api/tickets/{id}")) return { params: { id: (await makeTicket(ctx)).id } };
  if (path.startsWith("/api/knowledge-base/{id}")) return { params: { id: (await makeArticle(ctx)).id } };
  if (path.startsWith("/api/employees/{employee_id}")) return person(ctx, desk);
  if (path.startsWith("/api/webhooks/{id}")) return { params: { id: await webhook(desk) } };
  return {};
}
