import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { createComment, createCommentInput } from "@/lib/comments/create-comment";
import { listComments, listCommentsInput } from "@/lib/comments/list-comments";
import { comment } from "@/lib/comments/schema";

const path = "/api/tickets/{id}/comments";

export const GET = route({ path, method: "GET", summary: "List the comments on a ticket, oldest first", verb: listComments, input: listCommentsInput, output: pageJson(comment) });

export const POST = route({ path, method: "POST", summary: "Comment on a ticket, or note something among staff", verb: createComment, input: createCommentInput, output: comment, status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
