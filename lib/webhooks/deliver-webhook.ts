import { eq } from "drizzle-orm";
import type { DeliveryState } from "@/db/enums";
import { webhookDeliveries } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { inSpan, traceHeaders } from "@/lib/core/spans";
import { loadMessage } from "./load-message";
import { noteAttempt } from "./note-attempt";
import { postMessage } from "./post-message";
import { signMessage } from "./sign-message";

const count = (state: DeliveryState): void => metrics().webhookDeliveries.inc({ outcome: state === "pending" ? "retried" : state });

/** Tries a pending delivery once. Throws unavailable while it is to be tried again. */
export async function deliverWebhook(ctx: Ctx, { deliveryId, signal }: { deliveryId: string; signal: AbortSignal }): Promise<void> {
  authorize(ctx.actor, "webhook.deliver");
  const message = await loadMessage(ctx, { deliveryId });
  if (message === undefined) return;
  if (typeof message === "string") {
    await ctx.db.update(webhookDeliveries).set({ state: "failed", fault: message }).where(eq(webhookDeliveries.id, deliveryId));
    count("failed");
    return;
  }
  const { url, secret, id, body } = message;
  const headers = { "Content-Type": "application/json", "User-Agent": "Deskwise", ...traceHeaders(), ...signMessage(secret, { id, sentAt: ctx.now(), body }) };
  const attempt = await inSpan("webhook post", { kind: "CLIENT" }, () => postMessage({ url, headers, body, signal }));
  const state = await noteAttempt(ctx, message, attempt);
  count(state);
  if (state === "pending") throw new DomainError("unavailable", "unavailable", {}, { fault: attempt.fault });
}
