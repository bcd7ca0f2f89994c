import { comments } from "@/db/schema/comments";

/** The columns that a comment is read by, everywhere. */
export const commentColumns = {
  id: comments.id,
  body: comments.body,
  visibility: comments.visibility,
  employeeId: comments.employeeId,
  writtenByType: comments.writtenByType,
  mentions: comments.mentions,
  createdAt: comments.createdAt,
};
