import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeWebhook } from "./change-webhook";
import { webhookTarget, type WebhookTargetInput, type WebhookWithSecret } from "./schema";
import { sealSecret } from "./sealed-secret";
import { newSigningSecret } from "./sign-message";
import { lockWebhook } from "./webhook-row";

/** Gives a webhook another secret and returns it this once; from now on messages are signed with it alone. */
export async function rotateWebhookSecret(ctx: Ctx, input: WebhookTargetInput): Promise<WebhookWithSecret> {
  authorize(ctx.actor, "webhook.write");
  const target = parseInput(webhookTarget, input);
  const secret = newSigningSecret();
  return inTransaction(ctx, async (ctx) => {
    const before = await lockWebhook(ctx, target);
    const after = await changeWebhook(ctx, before, { sealedSecret: sealSecret(secret) }, "webhook.updated", { secret: "rotated" });
    return { ...after, secret };
  });
}
