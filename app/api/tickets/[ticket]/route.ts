import { route } from "@/app/_http/route";
import { ticketDetailJson } from "@/app/_http/ticket-json";
import { readTicket } from "@/lib/tickets/read-ticket";
import { readTicketInput } from "@/lib/tickets/schema";

export const GET = route({
  path: "/api/tickets/{ticket}",
  method: "GET",
  verb: readTicket,
  input: readTicketInput,
  output: ticketDetailJson,
});
