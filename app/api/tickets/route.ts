import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson, ticketJson } from "@/app/_http/ticket-json";
import { createTicket } from "@/lib/tickets/create-ticket";
import { listTickets } from "@/lib/tickets/list-tickets";
import { createTicketInput, listTicketsInput } from "@/lib/tickets/schema";

export const GET = route({
  path: "/api/tickets",
  method: "GET",
  summary: "List tickets",
  verb: listTickets,
  input: listTicketsInput,
  output: pageJson(ticketJson),
});

export const POST = route({
  path: "/api/tickets",
  method: "POST",
  summary: "Report a ticket",
  verb: createTicket,
  input: createTicketInput,
  output: ticketJson,
  status: 201,
  defaults: { source: "api" },
  location: (ticket) => `/api/tickets/${ticket.id}`,
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
