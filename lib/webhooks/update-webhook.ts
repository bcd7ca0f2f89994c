import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeWebhook } from "./change-webhook";
import { requireTarget } from "./require-target";
import { type UpdateWebhookInput, updateWebhookInput, type Webhook } from "./schema";
import { fromNowOn, lockWebhook, originOf } from "./webhook-row";

/** Changes where a webhook goes, what it is told of, or whether it is. What happened while it was off it is never told. */
export async function updateWebhook(ctx: Ctx, input: UpdateWebhookInput): Promise<Webhook> {
  authorize(ctx.actor, "webhook.write");
  const { id, version, events, ...fields } = parseInput(updateWebhookInput, input);
  if (fields.url !== undefined) await requireTarget(ctx, fields.url);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockWebhook(ctx, { id, version });
    const after = { ...before, ...fields, events: events ? [...new Set(events)] : before.events };
    const { url, isActive } = after;
    const isSame = url === before.url && isActive === before.isActive && after.events.join() === before.events.join();
    if (isSame) return before;
    const begins = isActive && !before.isActive ? { position: fromNowOn } : {};
    return changeWebhook(ctx, before, { url, isActive, events: after.events, ...begins }, "webhook.updated", { origin: originOf(url), events: after.events, active: isActive });
  });
}
