"use server";

import { runAction } from "@/app/_http/action";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { pingWebhook } from "@/lib/webhooks/ping-webhook";
import { redeliver } from "@/lib/webhooks/redeliver";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import type { CreateWebhookInput, RedeliverInput, UpdateWebhookInput, WebhookTargetInput } from "@/lib/webhooks/schema";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const addWebhook = async (webhook: CreateWebhookInput) => runAction(createWebhook, webhook);
export const saveWebhook = async (patch: UpdateWebhookInput) => runAction(updateWebhook, patch);
export const removeWebhook = async (target: WebhookTargetInput) => runAction(deleteWebhook, target);
export const rotateSecret = async (target: WebhookTargetInput) => runAction(rotateWebhookSecret, target);
export const sendPing = async ({ id }: WebhookTargetInput) => runAction(pingWebhook, { id });
export const sendAgain = async (target: RedeliverInput) => runAction(redeliver, target);
