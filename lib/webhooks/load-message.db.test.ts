import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { webhookDeliveries, webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { loadMessage } from "./load-message";

const AT = new Date("2026-01-02T03:04:05.678Z");

/** A webhook's delivery; of a ticket's event unless it is a ping. */
async function deliver(ctx: Ctx, { isPing = false } = {}) {
  const webhook = await makeWebhook(ctx, { url: "http://127.0.0.1:9/hook?token=x" });
  const { id: ticketId, employeeId } = await makeTicket(ctx);
  const payload = { ticketNumber: "TK1", changedFields: [{ fieldName: "assignedTo" }] };
  const [event] = await ctx.db.insert(events).values([{ type: "ticket.updated" as const, ticketId, employeeId, payload, createdAt: AT }, { type: "ticket.updated" as const, ticketId, employeeId, payload: {} }]).returning();
  const eventId = isPing ? null : (event?.id ?? "");
  const [delivery] = await ctx.db.insert(webhookDeliveries).values({ webhookId: webhook.id, eventId, createdAt: AT }).returning();
  return { webhook, ticketId, eventId: eventId ?? "", deliveryId: delivery?.id ?? "" };
}

test("says what happened in names of the API, under the event's id and to the webhook's own address and secret", () =>
  withRollback(async (ctx) => {
    const { webhook, ticketId, eventId, deliveryId } = await deliver(ctx);
    const message = await loadMessage(ctx, { deliveryId });
    expect(message).toEqual({ deliveryId, webhookId: webhook.id, url: "http://127.0.0.1:9/hook?token=x", secret: webhook.secret, id: eventId, body: expect.any(String) });
    const data = { ticket_id: ticketId, ticket_number: "TK1", changed_fields: [{ field_name: "assignedTo" }] };
    expect(JSON.parse((message as { body: string }).body)).toEqual({ id: eventId, type: "ticket.updated", created_at: AT.toISOString(), data });
  }));

test("a ping is about nothing, and no event has its id", () =>
  withRollback(async (ctx) => {
    const { deliveryId } = await deliver(ctx, { isPing: true });
    const message = await loadMessage(ctx, { deliveryId });
    expect(message).toMatchObject({ id: `ping-${deliveryId}`, body: JSON.stringify({ id: `ping-${deliveryId}`, type: "ping", created_at: AT.toISOString(), data: {} }) });
  }));

test("the next event does not stand in for one that is gone; a settled delivery says nothing, though the webhook is off", () =>
  withRollback(async (ctx) => {
    const { webhook, eventId, deliveryId } = await deliver(ctx);
    await ctx.db.delete(events).where(eq(events.id, eventId));
    expect(await loadMessage(ctx, { deliveryId })).toBe("event_gone");
    await ctx.db.update(webhooks).set({ isActive: false }).where(eq(webhooks.id, webhook.id));
    expect(await loadMessage(ctx, { deliveryId })).toBe("webhook_inactive");
    await ctx.db.update(webhookDeliveries).set({ state: "failed" });
    expect(await loadMessage(ctx, { deliveryId })).toBeUndefined();
    expect(await loadMessage(ctx, { deliveryId: "999999" })).toBeUndefined();
  }));
