import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listAiResponses } from "@/lib/records/list-ai-responses";
import { aiResponseRecord, listAiResponsesInput } from "@/lib/records/schema";

export const GET = route({ path: "/api/records/ai-responses", method: "GET", summary: "List the analyses of all tickets, newest first", verb: listAiResponses, input: listAiResponsesInput, output: pageJson(aiResponseRecord) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
