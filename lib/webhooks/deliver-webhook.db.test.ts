import { desc, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { events } from "@/db/schema/events";
import { tickets } from "@/db/schema/tickets";
import { webhookDeliveries, webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { metrics } from "@/lib/core/metrics";
import { deliverWebhookJob } from "@/lib/jobs/deliver-webhook";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew, ownTransactions } from "@/tests/support/personas";
import { type Answer, startStandIn } from "@/tests/support/stand-in-server";
import { deliveriesOf, isSigned, makeWebhook, startReceiver } from "@/tests/support/webhook-desk";
import { deliverWebhook } from "./deliver-webhook";
import { dispatchWebhooks } from "./dispatch-webhooks";
import { readWebhook } from "./read-webhook";

const { signal } = new AbortController();
const DAY_MS = 86_400_000;

/** A webhook with one delivery of a ticket's creation. */
async function pending(ctx: Ctx, answer?: Answer) {
  const receiver = await startReceiver(answer);
  onTestFinished(receiver.close);
  const webhook = await makeWebhook(ctx, { url: `${receiver.url}/hook` });
  const ticket = await makeTicket(ownTransactions(ctx));
  await dispatchWebhooks(ctx);
  const newest = async () => {
    const [row] = await deliveriesOf(ctx, webhook);
    if (!row) throw new TypeError("nothing was dispatched");
    return row;
  };
  const { id: deliveryId } = await newest();
  return { receiver, webhook, ticket, newest, deliver: (at = ctx) => deliverWebhook(at, { deliveryId, signal }) };
}

const status = (code: number): Answer => (_, response) => void response.writeHead(code).end();

test("a delivery that is taken is signed, says what happened, and is not sent again", () =>
  withRollback(async (ctx) => {
    const { receiver, webhook, ticket, newest, deliver } = await pending(ctx);
    await deliver();
    await deliver();
    const delivered = await newest();
    expect(delivered).toMatchObject({ state: "delivered", attempts: 1, responseStatus: 204, fault: null, durationMs: expect.any(Number), lastAttemptAt: expect.any(Date) });
    expect(receiver.requests).toHaveLength(1);
    const [request] = receiver.requests;
    const body = request?.body as { created_at: string };
    expect(body).toEqual({ id: delivered.eventId, type: "ticket.created", created_at: expect.stringMatching(/Z$/), data: { ticket_id: ticket.id, ticket_number: ticket.ticketNumber, version: 1 } });
    expect(request?.headers).toMatchObject({ "content-type": "application/json", "webhook-id": delivered.eventId });
    if (request) expect(["right", "wrong"].map((which) => isSigned(request, which === "right" ? webhook.secret : "whsec_AAAA", JSON.stringify(body)))).toEqual([true, false]);
  }));

test("after a 500 it is tried again, under the same id", () =>
  withRollback(async (ctx) => {
    let answers = 0;
    const { receiver, newest, deliver } = await pending(ctx, (_, response) => void response.writeHead(answers++ === 0 ? 500 : 200).end());
    await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
    expect(await newest()).toMatchObject({ state: "pending", attempts: 1, responseStatus: 500, fault: "status_refused" });
    await deliver();
    expect(await newest()).toMatchObject({ state: "delivered", attempts: 2, responseStatus: 200, fault: null });
    expect(new Set(receiver.requests.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  }));

test("after its last try it is given up, and the job ends", () =>
  withRollback(async (ctx) => {
    const { receiver, webhook, newest, deliver } = await pending(ctx, status(503));
    for (let tries = 0; tries < deliverWebhookJob.retry.limit; tries++) await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
    await deliver();
    expect(await newest()).toMatchObject({ state: "failed", attempts: 8, fault: "status_refused" });
    await deliver();
    expect(receiver.requests).toHaveLength(8);
    expect(await readWebhook(ctx, webhook)).toMatchObject({ isActive: true });
  }));

test("410 says that the receiver is gone for good: the webhook is switched off, with a deed", () =>
  withRollback(async (ctx) => {
    const { webhook, newest, deliver } = await pending(ctx, status(410));
    await deliver();
    expect(await newest()).toMatchObject({ state: "failed", attempts: 1, responseStatus: 410 });
    expect(await readWebhook(ctx, webhook)).toMatchObject({ isActive: false, version: 2 });
    const [deed] = await ctx.db.select().from(adminAudit).orderBy(desc(adminAudit.position)).limit(1);
    expect(deed).toMatchObject({ action: "webhook.updated", subject: `webhook ${webhook.id}`, details: { active: false, reason: "gone" } });
  }));

test.each([
  ["fifty in a row", 49, 0, false],
  ["fewer than fifty", 48, 0, true],
  ["three days without one that arrives", 1, 3, false],
  ["less than three days", 1, 2.9, true],
])("a webhook that takes nothing is switched off after %s", (_, dead, days, isActive) =>
  withRollback(async (ctx) => {
    const { webhook, deliver, newest } = await pending(ctx, status(500));
    const { id, createdAt } = await newest();
    const now = new Date(createdAt.getTime() + days * DAY_MS + 1_000);
    const row = { webhookId: webhook.id, state: "failed" as const, attempts: 8, createdAt, lastAttemptAt: new Date(createdAt.getTime() + 500) };
    await ctx.db.insert(webhookDeliveries).values(Array.from({ length: dead }, () => row));
    await ctx.db.update(webhookDeliveries).set({ attempts: 7 }).where(eq(webhookDeliveries.id, id));
    await deliver({ ...ctx, now: () => now });
    expect(await readWebhook(ctx, webhook)).toMatchObject({ isActive });
  }),
);

test("one that arrived in between, or a change of the webhook, begins the row anew", () =>
  withRollback(async (ctx) => {
    const { webhook, deliver, newest } = await pending(ctx, status(500));
    const { id, createdAt } = await newest();
    const at = (ms: number) => new Date(createdAt.getTime() + ms);
    const row = { webhookId: webhook.id, state: "failed" as const, attempts: 8, createdAt, lastAttemptAt: at(500) };
    await ctx.db.insert(webhookDeliveries).values([...Array.from({ length: 60 }, () => row), { ...row, state: "delivered" as const, lastAttemptAt: at(600) }]);
    const lastTry = () => ctx.db.update(webhookDeliveries).set({ attempts: 7, state: "pending" }).where(eq(webhookDeliveries.id, id));
    await lastTry();
    await deliver({ ...ctx, now: () => at(1_000) });
    expect(await readWebhook(ctx, webhook)).toMatchObject({ isActive: true });
    await ctx.db.delete(webhookDeliveries).where(eq(webhookDeliveries.state, "delivered"));
    await ctx.db.update(webhooks).set({ updatedAt: at(700) }).where(eq(webhooks.id, webhook.id));
    await lastTry();
    await deliver({ ...ctx, now: () => at(2_000) });
    expect(await readWebhook(ctx, webhook)).toMatchObject({ isActive: true });
  }));

test.each<[string, (ctx: Ctx, ids: { ticketId: string; webhookId: string; eventId: string }) => unknown]>([
  ["ticket_confidential", (ctx, { ticketId }) => ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticketId))],
  ["webhook_inactive", (ctx, { webhookId }) => ctx.db.update(webhooks).set({ isActive: false }).where(eq(webhooks.id, webhookId))],
  ["event_gone", (ctx, { eventId }) => ctx.db.delete(events).where(eq(events.id, eventId))],
  ["secret_unreadable", () => provideEnv({ AUTH_SECRET: "another-secret-of-at-least-thirty-two-signs", WEBHOOK_ALLOW_PRIVATE: "1" })],
])("what became %s meanwhile is not sent", (fault, change) =>
  withRollback(async (ctx) => {
    const { receiver, webhook, ticket, newest, deliver } = await pending(ctx);
    await change(ctx, { ticketId: ticket.id, webhookId: webhook.id, eventId: (await newest()).eventId ?? "" });
    await deliver();
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
    expect(await newest()).toMatchObject({ state: "failed", fault, attempts: 0, responseStatus: null });
    expect(receiver.requests).toEqual([]);
  }),
);

test("an address that has become private since is not called", () =>
  withRollback(async (ctx) => {
    const { receiver, newest, deliver } = await pending(ctx);
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
    expect(await newest()).toMatchObject({ state: "pending", attempts: 1, fault: "address_private" });
    expect(receiver.requests).toEqual([]);
  }));

test("a redirect is not followed", () =>
  withRollback(async (ctx) => {
    const elsewhere = await startStandIn(status(200));
    onTestFinished(elsewhere.close);
    const { newest, deliver } = await pending(ctx, (_, response) => void response.writeHead(307, { location: elsewhere.url }).end());
    await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
    expect(await newest()).toMatchObject({ fault: "redirected", responseStatus: 307 });
    expect(elsewhere.requests).toEqual([]);
  }));

test("it is the desk's own", () =>
  withRollback(async (ctx) => {
    await expect(deliverWebhook(await asNew(ctx, "admin"), { deliveryId: "1", signal })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("each attempt counts by what became of the delivery", () =>
  withRollback(async (ctx) => {
    metrics().webhookDeliveries.reset();
    const { deliver, newest } = await pending(ctx, status(500));
    await expect(deliver()).rejects.toThrow();
    await ctx.db.update(webhookDeliveries).set({ attempts: deliverWebhookJob.retry.limit }).where(eq(webhookDeliveries.id, (await newest()).id));
    await deliver();
    await deliver();
    const taken = await pending(ctx);
    await taken.deliver();
    const { values } = await metrics().webhookDeliveries.get();
    expect(values.map(({ labels, value }) => [labels.outcome, value])).toEqual([["retried", 1], ["failed", 1], ["delivered", 1]]);
  }));
