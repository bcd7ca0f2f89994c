import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { reanalyzeTicket } from "@/lib/tickets/reanalyze-ticket";
import { readTicketInput, requestedAnalysis } from "@/lib/tickets/schema";

export const POST = route({
  path: "/api/tickets/{id}/analyze",
  method: "POST",
  summary: "Ask for a new analysis of a ticket",
  verb: reanalyzeTicket,
  input: readTicketInput,
  output: requestedAnalysis,
  status: 202,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
