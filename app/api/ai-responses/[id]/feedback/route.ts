import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { giveFeedback } from "@/lib/analysis/give-feedback";
import { givenFeedback, giveFeedbackInput } from "@/lib/analysis/schema";

export const POST = route({
  path: "/api/ai-responses/{id}/feedback",
  method: "POST",
  summary: "Judge an analysis",
  verb: giveFeedback,
  input: giveFeedbackInput,
  output: givenFeedback,
  status: 201,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
