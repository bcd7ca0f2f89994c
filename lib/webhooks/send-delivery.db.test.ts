import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { sendDelivery } from "./send-delivery";

const jobsOf = async (ctx: Ctx) => (await ctx.db.execute(sql`select data->>'deliveryId' as id from pgboss.job where name = 'deliver-webhook'`)).map(({ id }) => id);

async function insert(ctx: Ctx, webhookId: string, eventId: string | null): Promise<string> {
  const [row] = await ctx.db.insert(webhookDeliveries).values({ webhookId, eventId }).returning({ id: webhookDeliveries.id });
  return row?.id ?? "";
}

test("is on its way by a job of its own, and says what it is about: an event, one that is gone, or nothing", () =>
  withRollback(async (ctx) => {
    const webhook = await makeWebhook(ctx);
    const { id: ticketId, employeeId } = await makeTicket(ctx);
    const [event] = await ctx.db.insert(events).values({ type: "ticket.updated", ticketId, employeeId, payload: {} }).returning();
    const ids = [];
    for (const [eventId, type] of [[event?.id ?? "", "ticket.updated"], ["999999", null], [null, "ping"]] as const) {
      const id = await insert(ctx, webhook.id, eventId);
      expect(await sendDelivery(ctx, webhook, id)).toMatchObject({ id, webhookId: webhook.id, eventId, type, state: "pending" });
      ids.push(id);
    }
    expect((await jobsOf(ctx)).toSorted()).toEqual(ids.toSorted());
  }));

test("of a webhook that is off nothing is sent", () =>
  withRollback(async (ctx) => {
    const webhook = await makeWebhook(ctx, { isActive: false });
    await expect(sendDelivery(ctx, webhook, await insert(ctx, webhook.id, null))).rejects.toMatchObject({ code: "conflict", reason: "webhook_inactive" });
    expect(await jobsOf(ctx)).toEqual([]);
  }));
