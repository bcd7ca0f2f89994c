import { and, isNull } from "drizzle-orm";
import { webhooks } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { type ListWebhooksInput, listWebhooksInput, type Webhook } from "./schema";
import { webhookColumns } from "./webhook-row";

const order = { moment: webhooks.createdAt, id: webhooks.id, descending: true };
const there = isNull(webhooks.deletedAt);

/** The desk's webhooks, newest first. */
export async function listWebhooks(ctx: Ctx, input: ListWebhooksInput): Promise<Page<Webhook>> {
  authorize(ctx.actor, "webhook.read");
  const { limit, cursor } = parseInput(listWebhooksInput, input);
  const total = await ctx.db.$count(webhooks, there);
  const rows = await ctx.db
    .select(webhookColumns)
    .from(webhooks)
    .where(and(there, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, ({ createdAt }) => createdAt);
}
