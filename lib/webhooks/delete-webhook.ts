import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeWebhook } from "./change-webhook";
import { webhookTarget, type WebhookTargetInput } from "./schema";
import { lockWebhook, originOf } from "./webhook-row";

/** Takes a webhook away; its row stays for its deliveries, its secret does not. */
export async function deleteWebhook(ctx: Ctx, input: WebhookTargetInput): Promise<void> {
  authorize(ctx.actor, "webhook.write");
  const target = parseInput(webhookTarget, input);
  await inTransaction(ctx, async (ctx) => {
    const before = await lockWebhook(ctx, target);
    await changeWebhook(ctx, before, { isActive: false, deletedAt: ctx.now(), sealedSecret: Buffer.alloc(0) }, "webhook.deleted", { origin: originOf(before.url) });
  });
}
