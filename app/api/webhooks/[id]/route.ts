import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { checkTarget } from "@/lib/webhooks/check-target";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { readWebhook } from "@/lib/webhooks/read-webhook";
import { readWebhookInput, updateWebhookInput, webhook, webhookTarget } from "@/lib/webhooks/schema";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

const path = "/api/webhooks/{id}";

export const GET = route({ path, method: "GET", summary: "Read a webhook", verb: readWebhook, input: readWebhookInput, output: webhook });

export const PATCH = route({
  path,
  method: "PATCH",
  summary: "Change a webhook, or switch it on or off",
  prepare: checkTarget,
  verb: updateWebhook,
  input: updateWebhookInput,
  output: webhook,
  versioned: true,
});

export const DELETE = route({ path, method: "DELETE", summary: "Delete a webhook", verb: deleteWebhook, input: webhookTarget, output: noContent, status: 204, versioned: true });

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
