import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listHiddenTickets } from "@/lib/records/list-hidden-tickets";
import { hiddenTicket, listHiddenTicketsInput } from "@/lib/records/schema";

export const GET = route({ path: "/api/records/hidden-tickets", method: "GET", summary: "List hidden tickets, the last one that was hidden first", verb: listHiddenTickets, input: listHiddenTicketsInput, output: pageJson(hiddenTicket) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
