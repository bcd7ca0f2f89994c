import { eventRoute } from "@/app/_http/event-route";
import { EVENTS } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";

export const GET = eventRoute(EVENTS);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
