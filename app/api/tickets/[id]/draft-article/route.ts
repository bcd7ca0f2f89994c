import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { draftArticle } from "@/lib/knowledge/draft-article";
import { previewDraft } from "@/lib/knowledge/preview-draft";
import { draftedArticle, draftPreview } from "@/lib/knowledge/schema";
import { readTicketInput } from "@/lib/tickets/schema";

const path = "/api/tickets/{id}/draft-article";

export const GET = route({ path, method: "GET", summary: "Preview the article that a solved ticket would make", verb: previewDraft, input: readTicketInput, output: draftPreview, problems: [409] });

export const POST = route({
  path,
  method: "POST",
  summary: "Draft an article from a solved ticket",
  verb: draftArticle,
  input: readTicketInput,
  output: draftedArticle,
  status: 201,
  location: (created) => `/api/knowledge-base/${created.id}`,
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
