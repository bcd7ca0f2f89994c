import { webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Webhook } from "./schema";
import { kept, webhookColumns } from "./webhook-row";

/** A webhook that is not deleted, without its secret. Throws not_found. */
export async function findWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  const [row] = await ctx.db.select(webhookColumns).from(webhooks).where(kept(id));
  if (!row) throw new DomainError("not_found", "webhook_unknown");
  return row;
}
