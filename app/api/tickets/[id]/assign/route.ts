import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketJson } from "@/app/_http/ticket-json";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { assignTicketInput } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/assign",
  method: "POST",
  summary: "Assign a ticket, or take its assignee away",
  verb: wholeTicket(assignTicket),
  input: assignTicketInput,
  output: ticketJson,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
