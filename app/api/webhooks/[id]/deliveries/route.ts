import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { delivery, listDeliveriesInput } from "@/lib/webhooks/schema";

export const GET = route({ path: "/api/webhooks/{id}/deliveries", method: "GET", summary: "List what was sent to a webhook", verb: listDeliveries, input: listDeliveriesInput, output: pageJson(delivery) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
