import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { findWebhook } from "./find-webhook";
import { type ReadWebhookInput, readWebhookInput, type Webhook } from "./schema";

/** A webhook without its secret. Throws not_found. */
export async function readWebhook(ctx: Ctx, input: ReadWebhookInput): Promise<Webhook> {
  authorize(ctx.actor, "webhook.read");
  return findWebhook(ctx, parseInput(readWebhookInput, input).id);
}
