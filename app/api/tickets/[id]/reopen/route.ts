import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketJson } from "@/app/_http/ticket-json";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { reopenTicketInput } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/reopen",
  method: "POST",
  summary: "Take a solved ticket up again",
  verb: wholeTicket(reopenTicket),
  input: reopenTicketInput,
  output: ticketJson,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
