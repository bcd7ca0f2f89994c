import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { redeliver } from "@/lib/webhooks/redeliver";
import { delivery, redeliverInput } from "@/lib/webhooks/schema";

export const POST = route({
  path: "/api/webhooks/{id}/deliveries/{delivery_id}/redeliver",
  method: "POST",
  summary: "Send a delivery again",
  verb: redeliver,
  input: redeliverInput,
  output: delivery,
  status: 202,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
