import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import { webhookTarget, webhookWithSecret } from "@/lib/webhooks/schema";

export const POST = route({
  path: "/api/webhooks/{id}/rotate-secret",
  method: "POST",
  summary: "Give a webhook another signing secret, which the answer shows this once",
  verb: rotateWebhookSecret,
  input: webhookTarget,
  output: webhookWithSecret,
  versioned: true,
  secret: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
