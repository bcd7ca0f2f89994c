import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { webhookDeliveries, webhooks } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { compareIds } from "@/lib/events/compare-ids";
import { readEvents } from "@/lib/events/read-events";
import { deliverWebhookJob } from "@/lib/jobs/deliver-webhook";
import { enqueue } from "@/lib/jobs/enqueue";
import { mayBeSent } from "./may-be-sent";

/** Few: on the embedded database everyone waits for the transaction. */
const BATCH = 50;

const active = and(eq(webhooks.isActive, true), isNull(webhooks.deletedAt));

/** One batch; whether there may be more. */
async function dispatchBatch(ctx: Ctx): Promise<boolean> {
  const waiting = await ctx.db
    .select({ id: webhooks.id, events: webhooks.events, position: webhooks.position })
    .from(webhooks)
    .where(active)
    .orderBy(asc(webhooks.id))
    .for("update");
  const [furthestBack] = waiting.map(({ position }) => position).sort(compareIds);
  if (furthestBack === undefined) return false;
  const { heard, last, isFull } = await readEvents(ctx, { after: furthestBack, limit: BATCH });
  if (last === undefined) return false;
  const sendable = heard.filter(mayBeSent);
  const wanted = waiting.flatMap(({ id, events, position }) => {
    const mine = sendable.filter((event) => compareIds(event.id, position) > 0 && events.includes(event.type));
    return mine.map((event) => ({ webhookId: id, eventId: event.id, createdAt: ctx.now() }));
  });
  const made = wanted.length === 0 ? [] : await ctx.db.insert(webhookDeliveries).values(wanted).onConflictDoNothing().returning({ id: webhookDeliveries.id });
  for (const { id } of made) await enqueue(ctx, deliverWebhookJob, { deliveryId: id });
  const behind = waiting.filter(({ position }) => compareIds(position, last) < 0).map(({ id }) => id);
  await ctx.db.update(webhooks).set({ position: last }).where(inArray(webhooks.id, behind));
  return isFull;
}

/**
 * Makes a delivery and its job of every event that a webhook waits for, once, in the order of commits. A worker does it from
 * the webhook's position on, not the transaction that makes the event: that one holds the lock of all commits.
 */
export async function dispatchWebhooks(ctx: Ctx): Promise<void> {
  authorize(ctx.actor, "webhook.deliver");
  if ((await ctx.db.$count(webhooks, active)) === 0) return;
  while (await inTransaction(ctx, dispatchBatch));
}
