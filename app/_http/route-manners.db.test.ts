import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { GET as getTicket, PATCH as patchTicket } from "@/app/api/tickets/[id]/route";
import { POST as restore } from "@/app/api/tickets/[id]/restore/route";
import { POST as createTicketRoute } from "@/app/api/tickets/route";
import { aiResponses } from "@/db/schema/ai-responses";
import { attachments, blobs } from "@/db/schema/attachments";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { route } from "./route";

async function desk(ctx: Ctx) {
  const { id: employeeId } = await makeEmployee(ctx);
  const key = await makeKey(ctx, "tickets:read", "tickets:write");
  const file = (idempotencyKey: string, body: object = {}, by = key) =>
    createTicketRoute(
      apiRequest("/api/tickets", { key: by, body: { title: "Scanner is dead", description: "No light.", employee_id: employeeId, ...body }, headers: { "idempotency-key": idempotencyKey } }),
      routeContext(),
    );
  return { employeeId, key, file, filed: () => ctx.db.$count(tickets, eq(tickets.employeeId, employeeId)) };
}

test("the same request under the same key is done once and answered alike", () =>
  withRollback(async (ctx) => {
    const { file, filed } = await desk(ctx);
    const [first, again] = [await file("order-7"), await file("order-7")];
    expect([first.status, again.status, first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([201, 201, null, "true"]);
    expect(await again.json()).toEqual(await first.json());
    expect([again.headers.get("location"), again.headers.get("etag")]).toEqual([first.headers.get("location"), '"1"']);
    expect(await filed()).toBe(1);
  }));

test("another body under the key is refused, another caller's key is another key", () =>
  withRollback(async (ctx) => {
    const { file, filed } = await desk(ctx);
    await file("order-7");
    const reused = await file("order-7", { title: "Another" });
    expect([reused.status, await reused.json()]).toMatchObject([422, { detail: expect.stringContaining("Idempotency-Key") }]);
    expect((await file("order-7", {}, await makeKey(ctx, "tickets:write"))).status).toBe(201);
    expect(await filed()).toBe(2);
  }));

test("what a route prepares is done before the key's transaction opens, and without a key it is the verb's", () =>
  withRollback(async (ctx) => {
    const { key } = await desk(ctx);
    const seen: [string, boolean][] = [];
    const see = (step: string, { outbox }: Ctx) => void seen.push([step, outbox !== undefined]);
    const prepared = route({
      path: "/api/prepared",
      method: "POST",
      summary: "Prepare",
      prepare: (ctx) => Promise.resolve(see("prepare", ctx)),
      verb: (ctx) => Promise.resolve(see("verb", ctx)).then(() => ({})),
      input: z.object({}),
      output: z.object({}),
    });
    await prepared(apiRequest("/api/prepared", { key, body: {}, headers: { "idempotency-key": "k-1" } }), routeContext());
    await prepared(apiRequest("/api/prepared", { key, body: {} }), routeContext());
    expect(seen).toEqual([["prepare", false], ["verb", true], ["verb", false]]);
  }));

test.each(["", "with space", "é", "k".repeat(256)])("%j is no key", (idempotencyKey) =>
  withRollback(async (ctx) => {
    const { file, filed } = await desk(ctx);
    const response = await file(idempotencyKey);
    expect([response.status, await filed()]).toEqual([400, 0]);
  }),
);

test("If-Match: a stale version is refused with the present one and what changed, and the tag follows", () =>
  withRollback(async (ctx) => {
    const { key } = await desk(ctx);
    const { id } = await makeTicket(ctx);
    const patch = (body: object, match?: string) => patchTicket(apiRequest(`/api/tickets/${id}`, { method: "PATCH", key, body, ...(match ? { headers: { "if-match": match } } : {}) }), routeContext({ id }));
    const first = await patch({ priority: "high" }, '"1"');
    expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"']);
    const stale = await patch({ priority: "low" }, '"1"');
    expect([stale.status, await stale.json()]).toMatchObject([412, { current_version: 2, changes: [{ field: "priority", old_value: "medium", new_value: "high" }] }]);
    expect((await patch({ priority: "low" })).headers.get("etag")).toBe('"3"');
    expect((await patch({ priority: "low" }, "seven")).status).toBe(400);
    expect((await getTicket(apiRequest(`/api/tickets/${id}`, { key }), routeContext({ id }))).headers.get("etag")).toBe('"3"');
  }));

test("a move that is not allowed says from where and what is", () =>
  withRollback(async (ctx) => {
    const { key } = await desk(ctx);
    const { id } = await makeTicket(ctx);
    const response = await restore(apiRequest(`/api/tickets/${id}/restore`, { method: "POST", key }), routeContext({ id }));
    expect([response.status, response.headers.get("cache-control")]).toEqual([409, "private, no-store"]);
  }));

test("a ticket that a verb answers is shown with its files and its analyses, as the ticket itself is", () =>
  withRollback(async (ctx) => {
    const { key } = await desk(ctx);
    const { id } = await makeTicket(ctx);
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), stage: "done" }).where(eq(aiResponses.ticketId, id));
    await ctx.db.insert(attachments).values({ ticketId: id, fileName: "log.txt", mediaType: "text/plain", size: 3, visibility: "public", uploadedByType: "system", uploadedBy: "test", blobId: (await ctx.db.insert(blobs).values({ size: 3 }).returning())[0]?.id ?? null });
    const patched = await patchTicket(apiRequest(`/api/tickets/${id}`, { method: "PATCH", key, body: { priority: "high" } }), routeContext({ id }));
    expect(await patched.json()).toMatchObject({ attachments: [{ file_name: "log.txt" }], ai_responses: [{ stage: "done" }] });
  }));
