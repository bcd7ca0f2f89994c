import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { watchTicketInput } from "@/lib/tickets/schema";
import { unwatchTicket } from "@/lib/tickets/unwatch-ticket";
import { watchTicket } from "@/lib/tickets/watch-ticket";

const path = "/api/tickets/{id}/watchers/{employee_id}";

export const PUT = route({ path, method: "PUT", summary: "Watch a ticket, or have a member of staff who sees it watch it", verb: watchTicket, input: watchTicketInput, output: noContent, status: 204 });

export const DELETE = route({ path, method: "DELETE", summary: "Watch a ticket no longer", verb: unwatchTicket, input: watchTicketInput, output: noContent, status: 204 });

export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
