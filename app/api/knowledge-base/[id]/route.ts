import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { deleteArticle } from "@/lib/knowledge/delete-article";
import { readArticle } from "@/lib/knowledge/read-article";
import { replaceArticle } from "@/lib/knowledge/replace-article";
import { article, articleTarget, readArticleInput, replaceArticleInput, updateArticleInput } from "@/lib/knowledge/schema";
import { updateArticle } from "@/lib/knowledge/update-article";

const path = "/api/knowledge-base/{id}";

export const GET = route({ path, method: "GET", summary: "Read an article", verb: readArticle, input: readArticleInput, output: article });

export const PUT = route({ path, method: "PUT", summary: "Write an article anew", verb: replaceArticle, input: replaceArticleInput, output: article, versioned: true });

export const PATCH = route({ path, method: "PATCH", summary: "Change fields of an article", verb: updateArticle, input: updateArticleInput, output: article, versioned: true });

export const DELETE = route({ path, method: "DELETE", summary: "Delete an article; its versions stay", verb: deleteArticle, input: articleTarget, output: noContent, status: 204, versioned: true });

export const { POST, OPTIONS } = otherMethods("GET", "PUT", "PATCH", "DELETE");
