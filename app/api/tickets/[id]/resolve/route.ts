import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketJson } from "@/app/_http/ticket-json";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { resolveTicketInput } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/resolve",
  method: "POST",
  summary: "Resolve a ticket with what solved it",
  verb: wholeTicket(resolveTicket),
  input: resolveTicketInput,
  output: ticketJson,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
