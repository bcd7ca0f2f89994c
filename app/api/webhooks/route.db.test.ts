import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { dispatchWebhooks } from "@/lib/webhooks/dispatch-webhooks";
import { GET as readRoute, PATCH, DELETE } from "./[id]/route";
import { GET as deliveriesRoute } from "./[id]/deliveries/route";
import { POST as redeliverRoute } from "./[id]/deliveries/[delivery_id]/redeliver/route";
import { POST as rotateRoute } from "./[id]/rotate-secret/route";
import { POST as testRoute } from "./[id]/test/route";
import { GET, POST } from "./route";

type Json = Record<string, unknown> & { id: string; results: Record<string, unknown>[] };
const jsonOf = async (response: Response) => (await response.json()) as Json;
const body = { url: "https://93.184.215.14/hook", events: ["ticket.created"] };

test("a webhook from its making to its end, over HTTP", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "webhooks:write");
    const made = await POST(apiRequest("/api/webhooks", { key, body }), routeContext());
    const { id, secret, ...webhook } = await jsonOf(made);
    expect([made.status, made.headers.get("location"), made.headers.get("etag")]).toEqual([201, `/api/webhooks/${id}`, '"1"']);
    expect(webhook).toMatchObject({ ...body, is_active: true, created_by_type: "api_key", version: 1 });
    expect(secret).toMatch(/^whsec_/);

    const context = routeContext({ id });
    const read = await jsonOf(await readRoute(apiRequest("/api/webhooks/x", { key }), context));
    expect(Object.keys(read).sort()).toEqual(["created_at", "created_by", "created_by_type", "events", "id", "is_active", "updated_at", "url", "version"]);
    expect(await jsonOf(await GET(apiRequest("/api/webhooks", { key }), routeContext()))).toMatchObject({ total: 1, results: [{ id }] });

    const patch = (headers: Record<string, string>) => PATCH(apiRequest("/api/webhooks/x", { method: "PATCH", key, body: { events: ["ticket.updated", "ticket.created"] }, headers }), context);
    expect((await patch({ "if-match": '"1"' })).headers.get("etag")).toBe('"2"');
    expect([(await patch({ "if-match": '"1"' })).status, (await patch({})).status]).toEqual([412, 200]);
    const rotated = await jsonOf(await rotateRoute(apiRequest("/api/webhooks/x", { method: "POST", key, body: {} }), context));
    expect([rotated.version, rotated.secret === secret]).toEqual([3, false]);

    await makeTicket(ownTransactions(ctx));
    await dispatchWebhooks(ctx);
    const ping = await testRoute(apiRequest("/api/webhooks/x", { method: "POST", key }), context);
    expect([ping.status, await jsonOf(ping)]).toMatchObject([202, { type: "ping", event_id: null, state: "pending" }]);
    const log = await jsonOf(await deliveriesRoute(apiRequest("/api/webhooks/x/deliveries?state=pending", { key }), context));
    expect(log).toMatchObject({ total: 2, next_cursor: null });
    const sent = log.results.find(({ type }) => type === "ticket.created");
    expect(sent).toMatchObject({ webhook_id: id, attempts: 0, response_status: null, fault: null, duration_ms: null, last_attempt_at: null });
    const again = await redeliverRoute(apiRequest("/api/webhooks/x", { method: "POST", key }), routeContext({ id, delivery_id: String(sent?.id) }));
    expect([again.status, (await jsonOf(again)).id]).toEqual([202, sent?.id]);

    expect((await DELETE(apiRequest("/api/webhooks/x", { method: "DELETE", key }), context)).status).toBe(204);
    expect((await readRoute(apiRequest("/api/webhooks/x", { key }), context)).status).toBe(404);
  }));

test("a retried creation makes one webhook, and does not show its secret again", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "webhooks:write");
    const create = () => POST(apiRequest("/api/webhooks", { key, body, headers: { "idempotency-key": "once" } }), routeContext());
    expect([(await create()).status, (await create()).status]).toEqual([201, 409]);
    expect(await jsonOf(await GET(apiRequest("/api/webhooks", { key }), routeContext()))).toMatchObject({ total: 1 });
  }));

test("under an Idempotency-Key the target is looked at too, before the key is taken", () =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    const key = await makeKey(ctx, "webhooks:write");
    const { id } = await jsonOf(await POST(apiRequest("/api/webhooks", { key, body }), routeContext()));
    const unsafe = { ...body, url: "http://localhost:9464/metrics" };
    const headers = { "idempotency-key": "unsafe" };
    const refused = [
      await POST(apiRequest("/api/webhooks", { key, body: unsafe, headers }), routeContext()),
      await PATCH(apiRequest("/api/webhooks/x", { method: "PATCH", key, body: unsafe, headers }), routeContext({ id })),
    ];
    for (const response of refused) expect([response.status, await jsonOf(response)]).toMatchObject([422, { errors: [{ path: "url" }] }]);
    expect((await POST(apiRequest("/api/webhooks", { key, body, headers }), routeContext())).status).toBe(201);
  }));

test("a private target is a field that is not right, and other keys have no webhooks", () =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    const key = await makeKey(ctx, "webhooks:write");
    const refused = await POST(apiRequest("/api/webhooks", { key, body: { ...body, url: "http://localhost:9464/metrics" }, language: "fr" }), routeContext());
    expect([refused.status, await jsonOf(refused)]).toMatchObject([422, { errors: [{ path: "url", message: expect.stringContaining("réseau privé") }] }]);
    const other = await makeKey(ctx, "tickets:read", "events:read");
    expect([(await GET(apiRequest("/api/webhooks", { key: other }), routeContext())).status, (await POST(apiRequest("/api/webhooks", { key: other, body }), routeContext())).status]).toEqual([403, 403]);
  }));
