import { webhooks } from "@/db/schema/webhooks";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { requireTarget } from "./require-target";
import { type CreateWebhookInput, createWebhookInput, type WebhookWithSecret } from "./schema";
import { sealSecret } from "./sealed-secret";
import { newSigningSecret } from "./sign-message";
import { fromNowOn, originOf, webhookColumns } from "./webhook-row";

/** Makes a webhook and returns its secret this once; it is told of what happens from now on. */
export async function createWebhook(ctx: Ctx, input: CreateWebhookInput): Promise<WebhookWithSecret> {
  authorize(ctx.actor, "webhook.write");
  const { url, events, isActive } = parseInput(createWebhookInput, input);
  await requireTarget(ctx, url);
  const secret = newSigningSecret();
  const { type: createdByType, id: createdBy } = actorReference(ctx.actor);
  const now = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(webhooks)
      .values({ url, events: [...new Set(events)], isActive, sealedSecret: sealSecret(secret), position: fromNowOn, createdByType, createdBy, createdAt: now, updatedAt: now })
      .returning(webhookColumns);
    if (!row) throw new TypeError("the insert answered no row");
    await recordDeed(ctx, { action: "webhook.created", subject: `webhook ${row.id}`, details: { origin: originOf(url), events: row.events, active: isActive } });
    return { ...row, secret };
  });
}
