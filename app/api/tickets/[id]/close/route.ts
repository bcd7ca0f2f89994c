import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketJson } from "@/app/_http/ticket-json";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { ticketTarget } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/close",
  method: "POST",
  summary: "Close a resolved ticket",
  verb: wholeTicket(closeTicket),
  input: ticketTarget,
  output: ticketJson,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
