import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listTicketHistory } from "@/lib/records/list-ticket-history";
import { historyRecord, listTicketHistoryInput } from "@/lib/records/schema";

export const GET = route({ path: "/api/records/ticket-history", method: "GET", summary: "List the changes of all tickets, newest first", verb: listTicketHistory, input: listTicketHistoryInput, output: pageJson(historyRecord) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
