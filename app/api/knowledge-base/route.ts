import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { createArticle } from "@/lib/knowledge/create-article";
import { listArticles } from "@/lib/knowledge/list-articles";
import { article, createArticleInput, listArticlesInput } from "@/lib/knowledge/schema";

export const GET = route({
  path: "/api/knowledge-base",
  method: "GET",
  summary: "List articles",
  verb: listArticles,
  input: listArticlesInput,
  output: pageJson(article),
});

export const POST = route({
  path: "/api/knowledge-base",
  method: "POST",
  summary: "Write an article",
  verb: createArticle,
  input: createArticleInput,
  output: article,
  status: 201,
  location: (created) => `/api/knowledge-base/${created.id}`,
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
