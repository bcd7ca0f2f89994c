import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pingWebhook } from "@/lib/webhooks/ping-webhook";
import { delivery, readWebhookInput } from "@/lib/webhooks/schema";

export const POST = route({ path: "/api/webhooks/{id}/test", method: "POST", summary: "Send a webhook a ping", verb: pingWebhook, input: readWebhookInput, output: delivery, status: 202 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
