import { webhooks } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { type ReadWebhookInput, readWebhookInput, type Webhook } from "./schema";
import { kept, webhookColumns } from "./webhook-row";

/** A webhook without its secret. Throws not_found. */
export async function readWebhook(ctx: Ctx, input: ReadWebhookInput): Promise<Webhook> {
  authorize(ctx.actor, "webhook.read");
  const { id } = parseInput(readWebhookInput, input);
  const [row] = await ctx.db.select(webhookColumns).from(webhooks).where(kept(id));
  if (!row) throw new DomainError("not_found", "webhook_unknown");
  return row;
}
