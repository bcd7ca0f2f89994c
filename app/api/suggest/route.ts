import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { suggestAnswer, suggestDocumentsInput } from "@/lib/search/schema";
import { suggestDocuments } from "@/lib/search/suggest-documents";

export const POST = route({
  path: "/api/suggest",
  method: "POST",
  summary: "Suggest what may help with a ticket that is being written",
  verb: suggestDocuments,
  input: suggestDocumentsInput,
  output: suggestAnswer,
  safe: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
