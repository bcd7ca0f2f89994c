import { attachments } from "@/db/schema/attachments";
import type { Attachment } from "./schema";

/** The columns that an attachment is read by, everywhere. */
export const attachmentColumns = {
  id: attachments.id,
  ticketId: attachments.ticketId,
  commentId: attachments.commentId,
  fileName: attachments.fileName,
  mediaType: attachments.mediaType,
  size: attachments.size,
  visibility: attachments.visibility,
  uploadedByType: attachments.uploadedByType,
  uploadedBy: attachments.uploadedBy,
  createdAt: attachments.createdAt,
};

export type AttachmentRow = Pick<typeof attachments.$inferSelect, keyof typeof attachmentColumns>;

/** A row as verbs and reads answer it. */
export const toAttachment = ({ ticketId, ...row }: AttachmentRow): Attachment => ({ ...row, url: `/api/tickets/${ticketId}/attachments/${row.id}` });
