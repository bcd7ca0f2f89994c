import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { rateTicket, rateTicketInput } from "@/lib/ratings/rate-ticket";
import { rating } from "@/lib/ratings/schema";

export const PUT = route({ path: "/api/tickets/{id}/rating", method: "PUT", summary: "Say how content one is with a solved ticket of one's own", verb: rateTicket, input: rateTicketInput, output: rating });

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
