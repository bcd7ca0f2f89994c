import { bulkAnswerJson } from "@/app/_http/bulk-json";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { bulkChange } from "@/lib/tickets/bulk-change";
import { bulkChangeInput } from "@/lib/tickets/bulk/schema";

export const POST = route({
  path: "/api/tickets/bulk",
  method: "POST",
  summary: "Do one thing to many tickets, each by itself; the answer says which were refused, and why",
  verb: bulkChange,
  input: bulkChangeInput,
  output: bulkAnswerJson,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
