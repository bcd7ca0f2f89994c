import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readArticleVersion } from "@/lib/knowledge/read-article-version";
import { articleVersion, readArticleVersionInput } from "@/lib/knowledge/schema";

export const GET = route({
  path: "/api/knowledge-base/{id}/versions/{version}",
  method: "GET",
  summary: "Read an article as one of its versions left it",
  verb: readArticleVersion,
  input: readArticleVersionInput,
  output: articleVersion,
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
