import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { checkTarget } from "@/lib/webhooks/check-target";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { createWebhookInput, listWebhooksInput, webhook, webhookWithSecret } from "@/lib/webhooks/schema";

const path = "/api/webhooks";

export const GET = route({ path, method: "GET", summary: "List webhooks", verb: listWebhooks, input: listWebhooksInput, output: pageJson(webhook) });

export const POST = route({
  path,
  method: "POST",
  summary: "Have events sent to an address; the answer shows the signing secret this once",
  prepare: checkTarget,
  verb: createWebhook,
  input: createWebhookInput,
  output: webhookWithSecret,
  status: 201,
  secret: true,
  location: ({ id }) => `/api/webhooks/${id}`,
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
