import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listArticleVersions } from "@/lib/knowledge/list-article-versions";
import { articleVersionEntry, listArticleVersionsInput } from "@/lib/knowledge/schema";

export const GET = route({
  path: "/api/knowledge-base/{id}/versions",
  method: "GET",
  summary: "List the versions of an article",
  verb: listArticleVersions,
  input: listArticleVersionsInput,
  output: pageJson(articleVersionEntry),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
