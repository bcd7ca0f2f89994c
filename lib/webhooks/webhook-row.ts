import { and, eq, isNull, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Webhook, WebhookTargetInput } from "./schema";

export const webhookColumns = {
  id: webhooks.id,
  url: webhooks.url,
  events: webhooks.events,
  isActive: webhooks.isActive,
  createdByType: webhooks.createdByType,
  createdBy: webhooks.createdBy,
  version: webhooks.version,
  createdAt: webhooks.createdAt,
  updatedAt: webhooks.updatedAt,
};

/** Where a webhook begins: with the next event to commit. */
export const fromNowOn = sql<string>`(select coalesce(max(id), 0) from events)`;

export const kept = (id: string) => and(eq(webhooks.id, id), isNull(webhooks.deletedAt));

/** What the audit may say of a URL: its path and query often carry a secret of the receiver's. */
export const originOf = (url: string): string => new URL(url).origin;

/** A webhook, locked until the transaction ends. Throws not_found and stale. */
export async function lockWebhook(ctx: Ctx, { id, version }: WebhookTargetInput): Promise<Webhook> {
  if (!ctx.outbox) throw new TypeError("a webhook is locked inside a transaction");
  const [row] = await ctx.db.select(webhookColumns).from(webhooks).where(kept(id)).for("update");
  if (!row) throw new DomainError("not_found", "webhook_unknown");
  if (version !== undefined && version !== row.version) throw new DomainError("stale", "webhook_changed", { version: row.version }, { currentVersion: row.version });
  return row;
}
