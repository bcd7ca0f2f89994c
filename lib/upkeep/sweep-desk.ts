import { and, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drafts } from "@/db/schema/drafts";
import { events } from "@/db/schema/events";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { notifications } from "@/db/schema/notifications";
import { passwordLinks, sessions, signInLimits, verifications } from "@/db/schema/sign-in";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { webhookDeliveries } from "@/db/schema/webhooks";
import { sweepBlobs } from "@/lib/attachments/sweep-blobs";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { eraseLeavers } from "@/lib/people/erase-leavers";
import { dropFormerSpaces } from "@/lib/search/drop-former-spaces";
import { failLostDeliveries } from "@/lib/webhooks/fail-lost-deliveries";

const DAY_MS = 86_400_000;
const BATCH = 1_000;

/** What has had its time. */
function outdated(now: Date): [PgTable, SQL | undefined][] {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const { KEEP_EVENTS_DAYS, KEEP_DRAFTS_DAYS, KEEP_READ_NOTIFICATIONS_DAYS, KEEP_WEBHOOK_DELIVERIES_DAYS } = env();
  return [
    [idempotencyKeys, lt(idempotencyKeys.createdAt, daysAgo(1))],
    [passwordLinks, lt(passwordLinks.expiresAt, now)],
    [verifications, lt(verifications.expiresAt, now)],
    [sessions, lt(sessions.expiresAt, now)],
    [signInLimits, lt(signInLimits.lastRequest, now.getTime())],
    [notifications, and(isNotNull(notifications.readAt), lt(notifications.readAt, daysAgo(KEEP_READ_NOTIFICATIONS_DAYS)))],
    [drafts, lt(drafts.updatedAt, daysAgo(KEEP_DRAFTS_DAYS))],
    [ticketPresence, lt(ticketPresence.seenAt, daysAgo(1))],
    [events, lt(events.createdAt, daysAgo(KEEP_EVENTS_DAYS))],
    [webhookDeliveries, lt(webhookDeliveries.createdAt, daysAgo(KEEP_WEBHOOK_DELIVERIES_DAYS))],
  ];
}

/** In batches: one long statement would hold up everyone on the embedded database. */
async function deleteRows(ctx: Ctx, table: PgTable, condition: SQL | undefined, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    if (signal?.aborted) return;
    const deleted = await ctx.db.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${condition} limit ${BATCH}) returning 1`);
    if (deleted.length < BATCH) return;
  }
}

/** Deletes what nobody will ask for any more: rows past their time, unfinished uploads, bytes without attachments, people who left, vectors of before. */
export async function sweepDesk(ctx: Ctx, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  authorize(ctx.actor, "desk.sweep");
  await sweepBlobs(ctx);
  await failLostDeliveries(ctx);
  for (const [table, condition] of outdated(ctx.now())) await deleteRows(ctx, table, condition, signal);
  await eraseLeavers(ctx, { signal });
  await dropFormerSpaces(ctx, { signal });
}
