import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { requireTarget } from "./require-target";
import { createWebhookInput } from "./schema";

/** Looks at the target that a webhook is to have, before a transaction opens. What else is not right its verb says. */
export async function checkTarget(ctx: Ctx, input: { url?: unknown }): Promise<void> {
  authorize(ctx.actor, "webhook.write");
  const { success, data: url } = createWebhookInput.shape.url.safeParse(input.url);
  if (success) await requireTarget(ctx, url);
}
