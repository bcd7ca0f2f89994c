import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { ticketDetailJson, ticketJson } from "@/app/_http/ticket-json";
import { noContent } from "@/app/_http/no-content";
import { wholeTicket } from "@/lib/tickets/whole-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import { readTicketInput, ticketTarget, updateTicketInput } from "@/lib/tickets/schema";
import { updateTicket } from "@/lib/tickets/update-ticket";

const path = "/api/tickets/{id}";

export const GET = route({ path, method: "GET", summary: "Read a ticket with its conversation, history and analyses", verb: readTicket, input: readTicketInput, output: ticketDetailJson });

export const PATCH = route({ path, method: "PATCH", summary: "Change fields of a ticket", verb: wholeTicket(updateTicket), input: updateTicketInput, output: ticketJson, versioned: true });

export const DELETE = route({ path, method: "DELETE", summary: "Hide a ticket; its history stays", verb: hideTicket, input: ticketTarget, output: noContent, status: 204, versioned: true });

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
