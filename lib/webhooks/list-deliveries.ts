import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { webhookDeliveries } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { deliveryColumns } from "./delivery-row";
import { findWebhook } from "./find-webhook";
import { type Delivery, type ListDeliveriesInput, listDeliveriesInput } from "./schema";

const order = { moment: webhookDeliveries.createdAt, id: webhookDeliveries.id, descending: true };

/** What was sent to a webhook, or could not be, newest first. Throws not_found. */
export async function listDeliveries(ctx: Ctx, input: ListDeliveriesInput): Promise<Page<Delivery>> {
  authorize(ctx.actor, "webhook.read");
  const { id, state, limit, cursor } = parseInput(listDeliveriesInput, input);
  await findWebhook(ctx, id);
  const wanted = and(eq(webhookDeliveries.webhookId, id), when(state, (state) => eq(webhookDeliveries.state, state)));
  const total = await ctx.db.$count(webhookDeliveries, wanted);
  const rows = await ctx.db
    .select(deliveryColumns)
    .from(webhookDeliveries)
    .leftJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, ({ createdAt }) => createdAt);
}
