import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { AuditAction } from "@/db/enums";
import { webhooks } from "@/db/schema/webhooks";
import { type Deed, recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import type { Webhook } from "./schema";
import { webhookColumns } from "./webhook-row";

/** Writes a locked webhook's row, its next version, and the deed. The last thing in a transaction. */
export async function changeWebhook(ctx: Ctx, { id }: Pick<Webhook, "id">, patch: PgUpdateSetSource<typeof webhooks>, action: AuditAction, details: Deed["details"] = {}): Promise<Webhook> {
  const [row] = await ctx.db
    .update(webhooks)
    .set({ ...patch, version: sql`${webhooks.version} + 1`, updatedAt: ctx.now() })
    .where(eq(webhooks.id, id))
    .returning(webhookColumns);
  if (!row) throw new TypeError("a locked row was not there");
  await recordDeed(ctx, { action, subject: `webhook ${id}`, details });
  return row;
}
