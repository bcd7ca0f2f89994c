import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { searchAnswer, searchDocumentsInput } from "@/lib/search/schema";
import { searchDocuments } from "@/lib/search/search-documents";

export const GET = route({
  path: "/api/search",
  method: "GET",
  summary: "Search tickets and articles by meaning and by word",
  verb: searchDocuments,
  input: searchDocumentsInput,
  output: searchAnswer,
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
