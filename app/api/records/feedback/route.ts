import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listFeedback } from "@/lib/records/list-feedback";
import { feedbackRecord, listFeedbackInput } from "@/lib/records/schema";

export const GET = route({ path: "/api/records/feedback", method: "GET", summary: "List what staff said of analyses, newest first", verb: listFeedback, input: listFeedbackInput, output: pageJson(feedbackRecord) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
