import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketJson } from "@/app/_http/ticket-json";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { restoreTicket } from "@/lib/tickets/restore-ticket";
import { ticketTarget } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/restore",
  method: "POST",
  summary: "Show a hidden ticket again",
  verb: wholeTicket(restoreTicket),
  input: ticketTarget,
  output: ticketJson,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
