import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { webhookDeliveries } from "@/db/schema/webhooks";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew, ownTransactions } from "@/tests/support/personas";
import { makeWebhook, startReceiver } from "@/tests/support/webhook-desk";
import { deliverWebhook } from "./deliver-webhook";
import { dispatchWebhooks } from "./dispatch-webhooks";
import { listDeliveries } from "./list-deliveries";
import { pingWebhook } from "./ping-webhook";
import { redeliver } from "./redeliver";
import { updateWebhook } from "./update-webhook";

const { signal } = new AbortController();

test("the log of a webhook has its own deliveries, newest first, by state and in pages", () =>
  withRollback(async (ctx) => {
    const [webhook, other] = [await makeWebhook(ctx), await makeWebhook(ctx)];
    await makeTicket(ownTransactions(ctx));
    await makeTicket(ownTransactions(ctx));
    await dispatchWebhooks(ctx);
    const ping = await pingWebhook({ ...ctx, now: () => new Date(Date.now() + 1_000) }, webhook);
    const { results, total } = await listDeliveries(ctx, { id: webhook.id });
    expect([total, results.map(({ type }) => type), results[0]]).toEqual([3, ["ping", "ticket.created", "ticket.created"], ping]);
    expect((await listDeliveries(ctx, { id: other.id })).total).toBe(2);
    await ctx.db.update(webhookDeliveries).set({ state: "failed", fault: "timed_out" }).where(eq(webhookDeliveries.id, ping.id));
    expect(await listDeliveries(ctx, { id: webhook.id, state: "failed" })).toMatchObject({ total: 1, results: [{ id: ping.id, fault: "timed_out" }] });
    const first = await listDeliveries(ctx, { id: webhook.id, limit: 2 });
    const second = await listDeliveries(ctx, { id: webhook.id, limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(results.map(({ id }) => id));
  }));

test("a ping is a message about nothing", () =>
  withRollback(async (ctx) => {
    const receiver = await startReceiver();
    onTestFinished(receiver.close);
    const webhook = await makeWebhook(ctx, { url: receiver.url, events: ["analysis.stage"] });
    const ping = await pingWebhook(ctx, webhook);
    expect(ping).toMatchObject({ webhookId: webhook.id, eventId: null, type: "ping", state: "pending", attempts: 0 });
    await deliverWebhook(ctx, { deliveryId: ping.id, signal });
    expect(receiver.requests).toMatchObject([{ body: { id: `ping-${ping.id}`, type: "ping", data: {} } }]);
    expect((await listDeliveries(ctx, { id: webhook.id })).results).toMatchObject([{ id: ping.id, state: "delivered", responseStatus: 204 }]);
  }));

test("what was given up, and what arrived, is sent again from its first try on", () =>
  withRollback(async (ctx) => {
    const receiver = await startReceiver();
    onTestFinished(receiver.close);
    const webhook = await makeWebhook(ctx, { url: receiver.url });
    const ping = await pingWebhook(ctx, webhook);
    await ctx.db.update(webhookDeliveries).set({ state: "failed", attempts: 8, fault: "timed_out" }).where(eq(webhookDeliveries.id, ping.id));
    for (const count of [1, 2]) {
      expect(await redeliver(ctx, { id: webhook.id, deliveryId: ping.id })).toMatchObject({ id: ping.id, state: "pending", attempts: 0 });
      await deliverWebhook(ctx, { deliveryId: ping.id, signal });
      expect(receiver.requests).toHaveLength(count);
    }
    expect((await listDeliveries(ctx, { id: webhook.id })).results).toMatchObject([{ state: "delivered", attempts: 1 }]);
  }));

test("another webhook's delivery is not found, and one that is off sends none", () =>
  withRollback(async (ctx) => {
    const [webhook, other] = [await makeWebhook(ctx), await makeWebhook(ctx)];
    const ping = await pingWebhook(ctx, webhook);
    await expect(redeliver(ctx, { id: other.id, deliveryId: ping.id })).rejects.toMatchObject({ code: "not_found", reason: "delivery_unknown" });
    await expect(listDeliveries(ctx, { id: "999999999" })).rejects.toMatchObject({ code: "not_found", reason: "webhook_unknown" });
    await updateWebhook(ctx, { id: webhook.id, isActive: false });
    await expect(pingWebhook(ctx, webhook)).rejects.toMatchObject({ code: "conflict", reason: "webhook_inactive" });
  }));

test("staff neither read the log nor send anything", () =>
  withRollback(async (ctx) => {
    const webhook = await makeWebhook(ctx);
    const staff = await asNew(ctx, "it_staff");
    const asked = [listDeliveries(staff, { id: webhook.id }), pingWebhook(staff, webhook), redeliver(staff, { id: webhook.id, deliveryId: "1" })];
    for (const ask of asked) await expect(ask).rejects.toMatchObject({ code: "forbidden" });
  }));
